FROM debian:12
RUN chmod 777 /srv/a && cp -r b /srv/a && chmod 755 /srv/a
RUN mkdir -m 777 /srv/c
RUN chmod -R o-w /srv
