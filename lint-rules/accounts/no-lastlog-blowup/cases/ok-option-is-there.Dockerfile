FROM ubuntu:22.04
RUN useradd -l -u 100000 one && useradd --no-log-init --uid 100000 two && useradd -lmu 100000 three
