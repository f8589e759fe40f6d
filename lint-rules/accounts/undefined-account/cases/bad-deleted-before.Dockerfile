FROM node:22
RUN userdel -r node && useradd -m app
RUN chown -R node:node /srv && usermod -aG audio node
