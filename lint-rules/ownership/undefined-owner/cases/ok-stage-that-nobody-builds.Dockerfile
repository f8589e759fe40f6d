FROM debian:12 AS unused
COPY --chown=app . /srv

FROM debian:12
CMD ["id"]
