FROM debian:bookworm
RUN useradd -u 10001 -m app
USER app
RUN mkdir -p /home/app/deep/er && touch /home/app/deep/file && echo text > /tmp/note
