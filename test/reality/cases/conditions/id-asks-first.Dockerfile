FROM debian:bookworm
RUN id app || useradd -u 10001 app
USER app
