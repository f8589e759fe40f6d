FROM debian:bookworm
COPY --chown=www-data start.sh /srv/start.sh
USER nobody
RUN cp /srv/start.sh /tmp/copy && cp /etc/passwd /etc/group /var/tmp/
