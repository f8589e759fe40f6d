FROM debian:bookworm
USER 10001
