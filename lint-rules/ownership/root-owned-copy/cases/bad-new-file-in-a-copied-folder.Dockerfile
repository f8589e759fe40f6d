FROM debian:12
RUN apt-get update && useradd --uid 10001 app
USER app
COPY site /srv/site
RUN mkdir -p /srv/site/cache
