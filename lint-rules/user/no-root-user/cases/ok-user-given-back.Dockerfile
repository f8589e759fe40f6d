FROM node:22
USER root
RUN apt-get update && apt-get install -y --no-install-recommends tini
USER node
CMD ["node", "server.js"]
