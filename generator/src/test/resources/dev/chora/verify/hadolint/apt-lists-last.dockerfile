FROM debian:12 AS one
RUN apt-get update && apt-get install -y --no-install-recommends a=1
FROM debian:12
COPY --from=one /a /b
RUN --mount=type=tmpfs,target=/var/lib/apt/lists apt-get update && apt-get install -y --no-install-recommends a=1
