FROM debian:12
# The application
COPY --chown=app:app . /srv
WORKDIR /srv
RUN groupadd --gid 10001 app && useradd --uid 10001 --gid app app
USER app
CMD ["/srv/run"]
