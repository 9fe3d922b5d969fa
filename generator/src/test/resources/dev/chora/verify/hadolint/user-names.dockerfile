FROM debian:12
USER app
USER app:1000
USER 1000:app
USER ${X}
USER "1000"
USER nobody
USER root:root
