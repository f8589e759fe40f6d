FROM debian:12
USER nobody
RUN apt-get update || true
RUN apt-get install -y curl; true
