FROM debian:12
COPY a.tar.gz /tmp/
RUN tar xzf /tmp/a.tar.gz
COPY b.tgz /tmp/b.tgz
RUN tar -x -f /tmp/b.tgz
COPY c.zip /tmp/
RUN unzip /tmp/c.zip
COPY d.tar /tmp/
COPY e.gz /x
RUN gunzip /x/e.gz
COPY f.tar.xz /y/
RUN tar --extract --file=/y/f.tar.xz
COPY --from=0 g.tar /g.tar
RUN tar xf /g.tar
COPY h.tar /z/h.tar
RUN cd /z && tar -xvf h.tar
