FROM alpine:3.13
RUN addgroup -g 82 -S www-data && adduser -u 82 -D -S -G www-data www-data

FROM nginx:1.27-alpine
RUN addgroup -g 82 -S www-data && adduser -u 82 -D -S -G www-data www-data
COPY --from=0 /etc/hostname /
