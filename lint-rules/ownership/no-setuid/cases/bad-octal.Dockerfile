FROM debian:12
RUN chmod 4755 /srv/a && chmod 04711 /srv/b /srv/c
RUN chmod 6755 /srv/d && chmod -R 4755 /srv/e
