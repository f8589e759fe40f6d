FROM debian:bookworm
USER 10001:10002
