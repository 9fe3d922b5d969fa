FROM debian:12 AS base
COPY a b /x
COPY a b /x/
COPY a b .
COPY a b ./
COPY a /x
COPY a x
COPY a b $X
COPY a b "/x/"
COPY ["a", "b", "/x"]
COPY --from=base a b
COPY --from=nope a /b
COPY --from=nope:1 a /b
COPY --from=example.com/nope a /b
COPY --from=0 a /b
COPY --from=5 a /b
COPY --from=${X} a /b
FROM debian:12
COPY --from=base / /
COPY --from=BASE a /b
COPY --from=later a /b
COPY --from=debian:12 / /x
COPY --from=base /. /
COPY --from=1 a /b
COPY * /x
FROM debian:12 AS later
COPY <<EOF x
text
EOF

COPY a c:/x
COPY a "$HOME/x"
COPY a ${X}
