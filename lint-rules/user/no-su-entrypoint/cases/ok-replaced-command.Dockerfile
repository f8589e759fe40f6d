FROM debian:12 AS base
CMD ["su", "app", "-c", "/srv/server"]

FROM base
USER app
CMD ["/srv/server"]
