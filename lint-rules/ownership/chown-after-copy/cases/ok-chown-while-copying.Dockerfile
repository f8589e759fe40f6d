FROM node:22
WORKDIR /app
COPY --chown=node:node . .
RUN chown node:node /app
USER node
