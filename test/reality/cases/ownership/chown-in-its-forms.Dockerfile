FROM debian:bookworm
RUN groupadd -g 5000 crew && useradd -u 10001 -g crew app && mkdir /srv/a /srv/b /srv/c /srv/d /srv/e \
    && chown app /srv/a && chown app:audio /srv/b && chown app: /srv/c && chown :crew /srv/d && chown 10001.audio /srv/e
USER app
