FROM debian:12
ARG NAME
COPY --chown=$NAME . /srv
USER $NAME
CMD ["/srv/run"]
