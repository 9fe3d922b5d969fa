FROM debian:12 AS a
FROM debian:12 AS a
FROM debian:12 AS A
FROM debian:12 AS scratch
FROM debian:12 AS context
FROM debian:12 AS B
