FROM b
RUN <<EOF
FROM inside
mine
EOF
ENV X=2
