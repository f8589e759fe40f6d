FROM debian:12
RUN useradd --uid 10001 app && ./setup.sh
USER app
COPY site /srv/site
RUN mkdir /srv/site/cache
