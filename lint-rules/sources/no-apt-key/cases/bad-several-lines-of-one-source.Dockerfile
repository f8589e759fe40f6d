FROM debian:12
RUN curl -sS https://example.com/key | apt-key add -
COPY <<EOF /etc/apt/sources.list.d/example.list
deb https://example.com/debian bookworm main
deb-src https://example.com/debian bookworm main
deb https://mirror.debian.org/debian bookworm main
EOF
