FROM debian:12
RUN groupadd --gid 10001 app && useradd --uid 10001 --gid app app
COPY . /srv
USER app
CMD ["/srv/run"]
