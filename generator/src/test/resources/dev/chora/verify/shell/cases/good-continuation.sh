#!/bin/sh
docker run \
    --rm \
    image && \
  echo ok
