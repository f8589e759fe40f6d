FROM debian:bookworm
COPY --chown=10001:10002 list.txt /srv/list.txt
COPY --chown=10001:staff start.sh /srv/start.sh
USER 10001
