FROM node:22
RUN usermod -u 5000 node
CMD ["node", "server.js"]
