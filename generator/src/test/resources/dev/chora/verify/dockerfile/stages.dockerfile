ARG VERSION=3.11
ARG BASE=python:${VERSION}-slim
ARG UNKNOWN
FROM --platform=$BUILDPLATFORM ${BASE} AS builder
ARG VERSION
ENV PATH=/opt/bin:$PATH WHO=${NOBODY:-app} V=$VERSION
RUN make
FROM builder AS tools
USER $WHO:$WHO
FROM ${UNKNOWN} AS other
FROM ${UNKNOWN:-scratch} AS unused
FROM tools
COPY --from=0 /a /b
RUN --mount=type=bind,from=other,target=/other cat /other/x
ONBUILD COPY . /app
HEALTHCHECK --interval=5s CMD ["curl", "-f", "localhost"]
HEALTHCHECK --interval=5s cmd curl -f localhost
HEALTHCHECK NONE
