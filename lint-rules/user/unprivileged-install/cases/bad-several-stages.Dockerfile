FROM node:22 AS base
USER node

FROM base AS build
RUN apt-get update && apt-get install -y python3

FROM base
COPY --from=build /srv /srv
CMD ["node", "/srv/server.js"]
