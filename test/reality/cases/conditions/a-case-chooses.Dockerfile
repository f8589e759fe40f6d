FROM debian:bookworm
ARG KIND=plain
RUN case "$KIND" in plain) useradd -u 10001 app ;; *) useradd -u 10002 app ;; esac
USER app
