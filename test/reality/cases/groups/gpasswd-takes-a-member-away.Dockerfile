FROM debian:bookworm
RUN useradd -u 4000 -G audio,staff app && gpasswd -d app audio
USER app
