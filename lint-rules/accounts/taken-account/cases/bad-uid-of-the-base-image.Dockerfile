FROM ubuntu:24.04
RUN useradd -m -u 1000 app
USER app
