FROM node:22 AS one
COPY --chown=node:node . /srv

FROM php:8.3-apache AS two
COPY --chown=www-data:www-data . /var/www/html

FROM alpine:3.20 AS three
COPY --chown=nobody:nobody . /srv

FROM gcr.io/distroless/static-debian12:nonroot AS four
COPY --chown=nonroot:nonroot app /app
