FROM node:22
RUN id worker || useradd worker
CMD ["node", "/srv/server.js"]
