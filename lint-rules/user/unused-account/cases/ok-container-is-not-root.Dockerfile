FROM node:22 AS another-user
RUN useradd app
USER node
CMD ["node", "/srv/server.js"]

FROM node:22 AS drop
RUN useradd app
CMD ["gosu", "www-data", "node", "/srv/server.js"]

FROM registry.example.com/base:1
RUN useradd app
CMD ["node", "/srv/server.js"]
