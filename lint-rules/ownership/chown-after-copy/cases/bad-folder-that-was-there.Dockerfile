FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
COPY --chown=root:root src/ src/
ADD --link public /app/public
RUN echo ready && chown --recursive node:node /app && chmod 750 /app
USER node
