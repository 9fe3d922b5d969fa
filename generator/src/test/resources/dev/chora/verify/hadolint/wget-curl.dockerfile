FROM debian:12 AS a
RUN wget -q http://x
FROM debian:12 AS b
RUN curl http://x
FROM debian:12
RUN curl http://x
RUN wget -q http://x
RUN curl http://y && wget -q http://z
