FROM alpine:3.20
RUN addgroup -g 10001 app && adduser -D -H -u 10001 -G app -h /srv/app -s /sbin/nologin -g "the application" app
USER app
