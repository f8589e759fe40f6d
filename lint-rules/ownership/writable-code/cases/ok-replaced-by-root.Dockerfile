FROM debian:12
RUN useradd --uid 10001 app
COPY --chown=app . /srv
COPY run.sh /srv/run.sh
USER app
CMD ["/srv/run.sh"]
