FROM debian:bookworm
RUN useradd -u 10001 -m app && touch /home/app/roots
USER app
RUN touch /home/app/mine
