FROM debian:12
RUN useradd --uid 10001 first && useradd --uid 10001 --non-unique second
USER second
CMD ["/srv/run"]
