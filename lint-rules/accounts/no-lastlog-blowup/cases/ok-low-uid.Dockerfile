FROM ubuntu:22.04
RUN useradd -u 99999 app && useradd other && useradd -g 200000 third
