FROM debian:bookworm
RUN if ! getent passwd app; then useradd -u 10001 app; fi
USER app
