FROM node:22
WORKDIR /app
COPY --chmod=755 . .
RUN npm ci && chmod -R 755 /app
