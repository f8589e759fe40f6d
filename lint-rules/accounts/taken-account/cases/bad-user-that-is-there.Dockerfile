FROM node:22
RUN useradd -m node && chown -R node /srv
USER node
