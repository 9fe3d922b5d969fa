FROM debian:12
RUN ln -s /bin/bash /bin/sh
RUN ln -sf /bin/bash /bin/sh
RUN ln -sfv bash /bin/sh
RUN ln -s /a /b
RUN ln -s /bin/sh /x
RUN rm /bin/sh && ln -s /bin/bash /bin/sh
