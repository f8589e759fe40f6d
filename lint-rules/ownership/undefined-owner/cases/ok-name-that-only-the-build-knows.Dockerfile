FROM debian:12
ARG OWNER
COPY --chown=$OWNER . /srv
