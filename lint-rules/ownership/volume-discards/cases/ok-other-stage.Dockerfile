FROM debian:12 AS build
VOLUME /data
FROM debian:12
RUN mkdir -p /data/db
COPY --from=build /srv /srv
