FROM node:22 AS build
RUN npm ci

FROM debian:12
COPY --from=build --chown=node:node /srv /srv
CMD ["/srv/run"]
