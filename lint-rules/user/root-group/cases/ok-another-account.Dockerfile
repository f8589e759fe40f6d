FROM debian:12
RUN useradd -g 0 other && useradd app
USER app
