FROM debian:bookworm
COPY --chown=www-data:staff start.sh /srv/start.sh
COPY --chown=nobody app /srv/app
RUN mv /srv/start.sh /srv/begin.sh && mv /srv/app /opt/app
