FROM debian:12
ARG OWNER=app
ENV GROUP=app
RUN chown $OWNER:$GROUP /srv
