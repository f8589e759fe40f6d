FROM debian:bookworm AS base
ENTRYPOINT ["/bin/sh", "-c"]
CMD ["id"]
FROM base
USER www-data
