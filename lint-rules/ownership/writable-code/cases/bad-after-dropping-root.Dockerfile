FROM debian:12
RUN useradd --uid 10001 app
COPY --chown=10001 serve /srv/serve
ENTRYPOINT ["gosu", "app", "/srv/serve"]
