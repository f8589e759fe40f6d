FROM debian:12
ADD --chown="app:app" app.tar.gz /srv/
CMD ["/srv/run"]
