FROM debian:12
COPY . /srv
USER www-data
CMD ["/srv/run"]
