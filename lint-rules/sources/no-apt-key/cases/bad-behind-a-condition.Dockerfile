FROM debian:12
RUN if command -v apt-key; then apt-key add /tmp/key.asc; fi
