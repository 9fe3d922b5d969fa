FROM debian:12
RUN <<EOF
cd /x
sudo y
apt-get install -y curl
EOF

RUN <<EOF bash
pip install x
EOF

RUN cat <<EOF > /x
sudo y
cd /x
EOF

RUN <<'EOF'
#!/usr/bin/env python
cd = 1
EOF

COPY <<EOF /x
text
EOF
