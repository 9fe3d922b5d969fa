FROM debian:12
RUN wget http://x
RUN wget -q http://x
RUN wget --progress=dot:giga http://x
RUN wget -nv http://x
RUN wget --no-verbose http://x
RUN wget --quiet http://x
RUN wget -O - http://x
RUN wget -o log http://x
RUN wget --output-file=log http://x
RUN wget -qO- http://x
RUN wget --progress dot:giga http://x
RUN wget -a log http://x
RUN wget --append-output=log http://x
RUN wget --version
RUN wget -nvO x http://x
RUN wget -nc http://x
