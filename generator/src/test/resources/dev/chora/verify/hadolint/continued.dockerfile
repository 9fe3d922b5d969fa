FROM debian:12
RUN true \
    && cd /x \
    && sudo y

RUN apt-get update \
  # a comment
  && apt-get install -y --no-install-recommends \
    a=1 \

    b \
  && rm -rf /var/lib/apt/lists/*
ENV A=1 \
    PASSWORD=2
EXPOSE 80 \
  99999
