FROM node:22
ARG RUN_AS=worker
RUN useradd "$RUN_AS"
CMD ["node", "server.js"]
