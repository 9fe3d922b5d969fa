FROM debian:12
RUN useradd -u 123456 app
RUN useradd -l -u 123456 app
RUN useradd --no-log-init --uid 123456 app
RUN useradd -u 12345 app
RUN useradd --uid 99999 app
RUN useradd --uid=100000 app
RUN useradd app
RUN adduser -u 123456 app
RUN useradd -lmu 123456 app
RUN useradd -mu 123456 app
RUN useradd -u 100000 app
RUN useradd -u $UID app
