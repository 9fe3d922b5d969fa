FROM debian:12
RUN a
RUN b
RUN c && d
RUN e && f && g
ENV A=1
RUN h
RUN i && j && k && l
RUN m
# a comment
RUN n
RUN --mount=type=cache,target=/x o
RUN p
RUN <<EOF
q
EOF

RUN r
FROM debian:12
RUN s
COPY a /a
RUN t
RUN ["u"]
RUN v
RUN w || x
RUN y; z
RUN if a; then b; fi
RUN c
