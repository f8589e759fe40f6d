FROM debian:12
RUN useradd --uid 10001 worker
COPY --chown=worker . /srv
CMD ["/srv/run"]
