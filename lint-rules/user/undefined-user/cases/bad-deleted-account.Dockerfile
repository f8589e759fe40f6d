FROM node:22
RUN userdel --remove node
USER node
CMD ["node", "server.js"]
