FROM node:22
ONBUILD USER root
ONBUILD RUN apt-get update
ONBUILD USER node
USER node
