FROM debian:12 AS gosu
ENTRYPOINT ["gosu", "app", "/srv/server"]

FROM alpine:3.22 AS su-exec
CMD exec su-exec app /srv/server

FROM debian:12
CMD ["setpriv", "--reuid=app", "--regid=app", "--clear-groups", "/srv/server"]
