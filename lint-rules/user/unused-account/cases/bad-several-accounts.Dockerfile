FROM node:22
RUN useradd one && useradd two && useradd three
RUN chown two /srv
CMD ["node", "/srv/server.js"]
