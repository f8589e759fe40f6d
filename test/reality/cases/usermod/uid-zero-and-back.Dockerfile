FROM debian:bookworm
RUN useradd -u 4000 app
RUN usermod -o -u 0 app && usermod -u 4001 app
USER app
