FROM debian:bookworm
RUN useradd -u 4000 -G audio app && usermod -aG video,staff app
USER app
