FROM debian:12 AS one
RUN apt-get update && apt-get install -y --no-install-recommends a=1
FROM debian:12 AS two
RUN apt-get update && apt-get install -y --no-install-recommends a=1 && rm -rf /var/lib/apt/lists/*
FROM one
RUN apt-get update
RUN rm -rf /var/lib/apt/lists/*
FROM debian:12 AS three
RUN apt-get update && apt-get install -y --no-install-recommends a=1 && apt-get clean
FROM debian:12 AS unused
RUN apt-get update && apt-get install -y --no-install-recommends a=1 && rm -rf /var/lib/apt /tmp/*
