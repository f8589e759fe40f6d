FROM node:22
RUN useradd app && usermod -u 1000 app
RUN groupmod -g 1000 app
RUN usermod -l node app
