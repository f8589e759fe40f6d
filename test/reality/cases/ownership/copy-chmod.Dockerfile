FROM debian:bookworm
COPY --chmod=750 start.sh /usr/local/bin/start
COPY --chmod=0600 --chown=33:33 list.txt /srv/list.txt
USER www-data
