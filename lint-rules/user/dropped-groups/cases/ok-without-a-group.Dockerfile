FROM debian:12
RUN useradd -G audio app
USER app
