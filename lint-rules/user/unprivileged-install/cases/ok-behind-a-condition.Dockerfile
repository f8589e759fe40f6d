FROM debian:12
USER nobody
RUN if [ "$(id -u)" = 0 ]; then apt-get update; fi
RUN test -w /etc/apt && apt-get update
RUN command -v curl || apt-get install -y curl
