FROM debian:bookworm
RUN adduser --system keeper
USER keeper
