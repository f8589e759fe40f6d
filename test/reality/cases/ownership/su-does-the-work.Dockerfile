FROM debian:bookworm
RUN useradd -u 10001 -m app
RUN su app -c "mkdir /home/app/cache && touch /home/app/cache/file"
USER app
