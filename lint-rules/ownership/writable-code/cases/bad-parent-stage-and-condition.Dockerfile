FROM debian:12 AS base
COPY serve /srv/serve
RUN if [ -e /srv/serve ]; then chown www-data /srv/serve; fi
FROM base
USER www-data
CMD ["/srv/serve"]
