FROM node:22
RUN useradd worker
COPY . /srv
CMD ["node", "/srv/server.js"]
