FROM node:22 AS base
RUN useradd worker

FROM base
COPY . /srv
CMD ["node", "/srv/server.js"]
