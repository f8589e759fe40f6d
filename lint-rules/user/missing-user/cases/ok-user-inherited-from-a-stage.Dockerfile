FROM node:22 AS base
USER node

FROM base
CMD ["node", "server.js"]
