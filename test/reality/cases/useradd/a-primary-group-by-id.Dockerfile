FROM debian:bookworm
RUN useradd --no-create-home --uid 4000 --gid 33 app
USER app
