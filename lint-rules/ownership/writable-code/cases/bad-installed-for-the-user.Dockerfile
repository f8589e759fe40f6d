FROM debian:12
RUN useradd --uid 10001 app && install -o app -m 755 serve /srv/serve
USER app
CMD ["/srv/serve"]
