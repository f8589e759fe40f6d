FROM debian:bookworm
RUN <<EOF
groupadd --gid 10001 app
useradd --uid 10001 --gid app app
EOF
USER app
