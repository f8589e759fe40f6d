FROM debian:12
RUN useradd -G audio app
RUN gpasswd -d app audio
USER app:app
