FROM debian:12
RUN useradd -G 0 app
USER app
