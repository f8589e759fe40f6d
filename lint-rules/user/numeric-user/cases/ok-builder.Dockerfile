FROM node:22 AS build
USER node
RUN npm ci

FROM gcr.io/distroless/nodejs22-debian12
COPY --from=build /srv /srv
USER 65532
CMD ["/srv/server.js"]
