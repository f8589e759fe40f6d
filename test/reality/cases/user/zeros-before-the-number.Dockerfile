FROM debian:bookworm
USER 00
