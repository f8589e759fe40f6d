FROM debian:12 AS base
USER nobody
FROM base
CMD ["/srv/run"]
