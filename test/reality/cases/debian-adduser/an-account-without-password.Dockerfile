FROM debian:bookworm
RUN adduser --disabled-password --gecos "" app
USER app
