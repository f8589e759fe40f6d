FROM debian:12 AS build
COPY --chown=nobody . /srv
USER nobody
CMD ["/srv/run"]
FROM debian:12
COPY --from=build /srv /srv
USER nobody
CMD ["/srv/run"]
