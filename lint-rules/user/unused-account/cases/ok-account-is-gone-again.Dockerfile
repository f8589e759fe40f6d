FROM node:22
RUN useradd builder && userdel builder
CMD ["node", "server.js"]
