FROM --platform=linux/amd64 debian:12 AS a
FROM --platform=$BUILDPLATFORM debian:12 AS b
FROM --platform=${TARGETPLATFORM} debian:12 AS c
FROM --platform=$TARGETPLATFORM debian:12
FROM --platform=${OTHER} debian:12
