FROM alpine:3.20
RUN apk add --no-cache su-exec && adduser -D app
COPY <<'SCRIPT' /start.sh
#!/bin/sh
chown app /data
exec su-exec app /usr/bin/server "$@"
SCRIPT
USER root
ENTRYPOINT ["/start.sh"]
