FROM node:22
USER node
RUN npm ci && apt-get install -y curl
