FROM node:22-alpine
USER root
RUN apk add --no-cache tini
USER node
COPY . /srv
CMD ["node", "/srv/server.js"]
