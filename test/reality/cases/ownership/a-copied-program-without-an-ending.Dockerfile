FROM debian:bookworm AS tools
FROM debian:bookworm
RUN useradd -u 4000 app
COPY --from=tools --chown=app /bin/true /srv/bin/
COPY --chown=app app/main /srv/lib/
USER app
