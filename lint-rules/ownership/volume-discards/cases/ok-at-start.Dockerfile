FROM debian:12
VOLUME /data
HEALTHCHECK CMD touch /data/alive
ONBUILD RUN touch /data/built
CMD chown app /data && exec /srv/run
