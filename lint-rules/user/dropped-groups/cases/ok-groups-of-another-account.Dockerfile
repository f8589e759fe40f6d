FROM debian:12
RUN useradd -G audio other && useradd app
USER app:app
