FROM debian:bookworm
RUN if [ -e /etc/alpine-release ]; then adduser -D app; else useradd -u 10001 app; fi
USER app
