FROM alpine:3.20
RUN apk add --no-cache nginx
COPY --chown=nginx:nginx site /var/www
