FROM debian:bookworm
USER www-data
WORKDIR /var/tmp
WORKDIR /srv
