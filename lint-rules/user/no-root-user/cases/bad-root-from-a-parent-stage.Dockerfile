FROM node:22 AS base
USER root
RUN npm install --global pm2

FROM base
COPY . /srv
CMD ["pm2-runtime", "/srv/app.js"]
