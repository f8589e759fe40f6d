FROM debian:bookworm
RUN useradd --system --no-log-init keeper
USER keeper
