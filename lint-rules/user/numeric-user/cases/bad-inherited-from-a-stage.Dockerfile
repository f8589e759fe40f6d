FROM node:22-alpine AS base
USER node

FROM base
COPY . /srv
CMD ["node", "/srv/server.js"]
