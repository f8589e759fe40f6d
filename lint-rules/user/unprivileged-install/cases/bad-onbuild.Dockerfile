FROM node:22
ONBUILD RUN apt-get update
USER node
