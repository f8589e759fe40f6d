FROM debian:12
USER nobody
RUN ["sh", "-c", "apt-get update"]
COPY . /srv
RUN <<SCRIPT
set -e
cd /srv
apt-get install -y curl
SCRIPT
