FROM debian:12
RUN wget -q http://x
RUN apt-get update && apt-get install -y --no-install-recommends curl=1 && rm -rf /var/lib/apt/lists/*
RUN true && curl http://y
RUN wget -q http://x
