FROM debian:bookworm AS base
CMD ["id"]
FROM base
ENTRYPOINT ["/usr/bin/env"]
USER www-data
