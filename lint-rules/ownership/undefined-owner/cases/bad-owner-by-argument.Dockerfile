FROM debian:12
ARG OWNER=app
COPY --chown=${OWNER}:${OWNER} . /srv
CMD ["/srv/run"]
