FROM debian:bookworm
RUN useradd --create-home --uid 10001 --shell /bin/bash app
USER app
