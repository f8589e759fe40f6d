FROM debian:bookworm
COPY --chown=www-data start.sh /srv/start.sh
RUN cp -a /srv/start.sh /srv/one && cp -p /srv/start.sh /srv/two && cp /srv/start.sh /srv/three
