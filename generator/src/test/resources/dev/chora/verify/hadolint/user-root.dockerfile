FROM debian:12 AS builder
USER root
RUN true
FROM debian:12
USER app
USER root
