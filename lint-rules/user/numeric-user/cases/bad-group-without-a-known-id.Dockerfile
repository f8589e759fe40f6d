FROM debian:12
RUN groupadd workers && useradd --uid 10001 --gid workers app
USER app:workers
CMD ["/srv/run"]
