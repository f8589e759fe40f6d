FROM debian:12
RUN useradd -G www-data,audio,video,users app && adduser app tty && usermod -aG sudoers,dockerd app
