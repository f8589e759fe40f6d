FROM debian:12
ARG RUN_AS=app
RUN useradd --uid 10001 "$RUN_AS"
USER $RUN_AS
CMD ["/srv/run"]
