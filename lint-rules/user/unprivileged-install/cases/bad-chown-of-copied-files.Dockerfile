FROM node:22
WORKDIR /srv
USER node
COPY package.json ./
RUN chown -R node:node /srv
RUN npm ci
