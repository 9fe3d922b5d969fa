FROM debian:12
RUN cd /x && make
RUN (cd /x && make)
RUN make && cd x
RUN cd
RUN cd ..
RUN cd $X && true
RUN sh -c "cd /x"
RUN x=$(cd /x && pwd)
RUN cd -- /x
RUN cd relative && make
RUN ["cd", "/x"]
