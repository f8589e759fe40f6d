FROM node:22
WORKDIR /app
COPY --chown=node . .
RUN npm ci && chown -R node /app
RUN mkdir -p /app/data && chown -R node:node /app
