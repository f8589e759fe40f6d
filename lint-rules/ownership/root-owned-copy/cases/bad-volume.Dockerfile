FROM debian:12
RUN useradd --uid 10001 app
USER app
COPY data /var/lib/app
VOLUME /var/lib/app
CMD ["/srv/run"]
