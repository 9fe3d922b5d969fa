FROM debian:12 AS a
RUN a | b
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN a | b
SHELL ["/bin/bash", "-c"]
RUN a | b
RUN set -o pipefail && a | b
RUN set -euo pipefail; a | b
RUN a || b
RUN echo "a | b"
RUN x=$(a | b)
FROM debian:12 AS b
SHELL ["/bin/bash", "-eo", "pipefail", "-c"]
RUN a | b
FROM b
RUN a | b
FROM debian:12 AS c
SHELL ["/bin/ash", "-eo", "pipefail", "-c"]
RUN a | b
FROM debian:12 AS d
RUN bash -c "set -o pipefail; a | b"
SHELL ["pwsh", "-c"]
RUN a | b
FROM debian:12 AS e
SHELL ["/bin/sh", "-o", "pipefail", "-c"]
RUN a | b
FROM debian:12 AS f
SHELL ["/bin/bash", "-o", "errexit", "-o", "pipefail", "-c"]
RUN a | b
RUN ["a", "|", "b"]
FROM alpine:3
RUN a | b
FROM debian:12 AS g
SHELL ["/usr/bin/env", "bash", "-o", "pipefail", "-c"]
RUN a | b
SHELL ["cmd", "/S", "/C"]
RUN a | b
FROM debian:12 AS h
RUN if a | b; then c; fi
RUN (a | b)
RUN <<EOF
a | b
EOF
