FROM node:22
WORKDIR /srv
COPY . .
RUN npm ci
CMD ["node", "server.js"]
