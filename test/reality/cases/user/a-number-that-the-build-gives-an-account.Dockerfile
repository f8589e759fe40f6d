FROM debian:bookworm
RUN useradd -G audio app
USER 1000
