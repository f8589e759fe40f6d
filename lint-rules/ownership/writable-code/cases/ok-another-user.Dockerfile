FROM debian:12
RUN useradd --uid 10001 app && useradd --uid 10002 deploy
COPY --chown=deploy . /srv
USER app
CMD ["/srv/run"]
