FROM debian:12
RUN useradd -g 0 app && usermod -g users app
USER app
