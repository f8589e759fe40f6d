FROM ubuntu:22.04
RUN useradd -u 20000 app && useradd -u 1000 other
