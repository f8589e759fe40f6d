FROM debian:12
ARG RUN_AS
USER $RUN_AS
CMD ["/srv/run"]
