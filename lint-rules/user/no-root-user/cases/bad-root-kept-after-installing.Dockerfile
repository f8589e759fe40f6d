FROM node:22-alpine
USER root
RUN apk add --no-cache tini
WORKDIR /srv
COPY . .
ENTRYPOINT ["tini", "--", "node", "server.js"]
