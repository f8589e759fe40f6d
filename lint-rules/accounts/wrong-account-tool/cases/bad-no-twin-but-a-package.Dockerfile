FROM node:22-alpine
RUN groupmod -g 1001 node && usermod -u 1001 -g 1001 node
RUN useradd -p '!' -e 2030-01-01 app
