FROM node:24-trixie
CMD ["node", "server.js"]
