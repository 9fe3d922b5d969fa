# comment first, so no directive follows
# escape=`
RUM nothing
COPY a b
FROM a b
ENV
HEALTHCHECK curl
RUN <<END
never ends
