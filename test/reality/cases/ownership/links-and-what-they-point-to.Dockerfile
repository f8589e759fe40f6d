FROM debian:bookworm
RUN mkdir /srv/real && ln -s /srv/real /srv/link && chown www-data /srv/link && ln -s nowhere /srv/dangling && chown -h nobody /srv/dangling
