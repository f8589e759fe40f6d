FROM debian:12
RUN groupadd --gid 10002 workers && useradd --uid 10001 --gid workers app
WORKDIR /srv
USER app:workers
CMD ["/srv/run"]
