FROM debian:bookworm
RUN useradd -u 4000 -G audio first && usermod -l second first
USER second
