FROM debian:bookworm
RUN userdel games && useradd -u 5 games
USER games
