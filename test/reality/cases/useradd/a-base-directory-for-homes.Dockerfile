FROM debian:bookworm
RUN useradd --base-dir /srv --create-home app
USER app
