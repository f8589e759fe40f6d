FROM alpine:3.20
RUN addgroup -S www-data && adduser -S -G www-data www-data

FROM alpine:3.20
RUN addgroup -g 82 -S www-data
COPY --from=0 /etc/hostname /
