FROM debian:12
RUN rm -rf /srv/a && mkdir /srv/a && chmod 777 /srv/a
RUN chmod -R 777 /srv/b && rm -rf /srv/b/cache && chmod 755 /srv/b
RUN chmod 777 /srv/c/run.sh && rm -rf /srv/d/*
