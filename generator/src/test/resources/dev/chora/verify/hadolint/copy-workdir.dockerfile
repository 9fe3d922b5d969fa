FROM debian:12 AS a
COPY x y
WORKDIR /app
COPY x y
FROM debian:12 AS b
COPY x y
FROM a
COPY x y
FROM b AS c
COPY x .
FROM scratch
COPY x y
COPY --from=a x y
COPY x $HOME
COPY x /y
COPY ["x", "y"]
WORKDIR relative
COPY x y
