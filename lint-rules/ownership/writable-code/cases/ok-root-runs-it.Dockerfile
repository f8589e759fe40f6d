FROM debian:12
RUN useradd --uid 10001 app && chown -R app /srv /usr/local/bin
CMD ["/srv/run"]
