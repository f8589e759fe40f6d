# reality: volumes are reset
FROM debian:bookworm
RUN useradd -u 4000 -s /usr/sbin/nologin app && mkdir /srv/data
VOLUME /srv/data
RUN touch /srv/data/a && chown app /srv/data
USER 4000
