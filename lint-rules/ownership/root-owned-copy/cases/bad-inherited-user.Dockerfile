FROM debian:12 AS base
RUN useradd --uid 10001 app
USER app
FROM base
COPY run.sh /srv/run.sh
RUN chmod +x /srv/run.sh
