FROM debian:12
RUN useradd --uid 10001 app && install -d -o app /srv/data && chown -R app /var/lib/app
COPY . /srv/
COPY --chown=app settings /srv/data/
USER app
CMD ["/srv/run.sh", "/srv/data"]
