FROM debian:12
RUN id app || useradd --uid 10001 app
USER app
CMD ["/srv/run"]
