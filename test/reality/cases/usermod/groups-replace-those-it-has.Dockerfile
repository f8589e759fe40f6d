FROM debian:bookworm
RUN useradd -u 4000 -G audio,video app && usermod -G staff app
USER app
