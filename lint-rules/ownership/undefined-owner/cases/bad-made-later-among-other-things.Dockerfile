FROM debian:12
COPY --chown=app . /srv
RUN groupadd --gid 10001 app && useradd --uid 10002 --gid app app && make -C /srv
USER app
CMD ["/srv/run"]
