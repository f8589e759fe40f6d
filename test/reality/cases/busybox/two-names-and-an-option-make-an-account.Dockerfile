# Only without any option does BusyBox's adduser add to a group; addgroup does with -S too.
FROM alpine:3.20
RUN adduser -D -u 4000 app audio && adduser -S -u 401 -G audio keeper wheel && addgroup -S app video
USER app
