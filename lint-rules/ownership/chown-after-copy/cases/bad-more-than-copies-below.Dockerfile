FROM node:22
WORKDIR /app
COPY . .
RUN npm ci
RUN chown -R node:node /app

FROM php:8.3-apache
COPY . /var/www/html
RUN mkdir -p /var/www/html/cache && chown -R www-data:www-data /var/www/html

FROM debian:12
COPY config /etc/app/config
RUN chown -R www-data:www-data /etc/app /var/log/app
