FROM node:22 AS base
USER node

FROM node:22 AS test
USER root
RUN npm test

FROM base
CMD ["node", "server.js"]
