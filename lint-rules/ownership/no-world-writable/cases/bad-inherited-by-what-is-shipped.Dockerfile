FROM debian:12 AS base
RUN chmod 777 /srv/data
FROM base
USER nobody
