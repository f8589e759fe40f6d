FROM debian:bookworm
RUN useradd -u 4000 -G audio,video -s /usr/sbin/nologin app
USER app:app
