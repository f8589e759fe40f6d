FROM node:22
RUN useradd -m worker
WORKDIR /home/worker/app
COPY . /home/worker/app
RUN npm ci --prefix /home/worker/app
CMD cd /home/worker/app && exec node server.js
