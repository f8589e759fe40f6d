FROM debian:bookworm
RUN groupadd -g 5000 crew && useradd -u 10001 -g crew app
COPY --chown=app list.txt /srv/
COPY --chown=app app/ /srv/app/
USER app
