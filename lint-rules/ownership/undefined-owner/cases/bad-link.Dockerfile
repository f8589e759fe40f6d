FROM debian:12
COPY --link --chown=app . /srv
CMD ["/srv/run"]
