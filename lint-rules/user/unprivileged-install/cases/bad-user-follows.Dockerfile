FROM node:22
USER root
COPY . /srv
USER node
RUN cd /srv && apt-get update
USER root
RUN apt-get install -y curl
USER node
