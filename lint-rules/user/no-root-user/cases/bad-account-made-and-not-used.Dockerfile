FROM debian:12
RUN useradd --uid 10001 app
COPY --chown=app . /srv
USER root
EXPOSE 8080
CMD ["/srv/run"]
