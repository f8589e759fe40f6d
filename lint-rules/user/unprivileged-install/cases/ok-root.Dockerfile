FROM debian:12
RUN apt-get update && apt-get install -y curl
USER nobody
COPY . /srv
USER root
RUN apt-get install -y wget && chown -R nobody /srv
USER nobody
