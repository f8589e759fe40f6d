# Alpine has a group www-data, and no account of that name.
FROM alpine:3.20
RUN adduser -u 82 -D -S -G www-data www-data
USER www-data
