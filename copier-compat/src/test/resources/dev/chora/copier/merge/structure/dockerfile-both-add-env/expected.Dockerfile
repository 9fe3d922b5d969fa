# syntax=docker/dockerfile:1
FROM python:3.12-slim AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        curl \
    && rm -rf /var/lib/apt/lists/*
ENV A=1
ENV MINE=1
ENV THEIRS=1

FROM python:3.12-slim
COPY --from=build /app /app
CMD ["app"]
