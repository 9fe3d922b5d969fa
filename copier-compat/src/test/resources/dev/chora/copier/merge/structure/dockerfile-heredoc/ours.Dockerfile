FROM a
RUN <<EOF
FROM inside
mine
EOF
ENV X=1
