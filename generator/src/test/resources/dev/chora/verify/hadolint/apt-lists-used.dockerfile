FROM debian:12 AS one
RUN apt-get update && apt-get install -y --no-install-recommends a=1
FROM one AS two
RUN true
FROM two
RUN true
