FROM alpine:3.22 AS exec
RUN apk add --no-cache curl
CMD ["su", "app", "-c", "/srv/server"]

FROM registry.example.com/base:1
RUN apk add --no-cache curl
CMD su -s /bin/sh app -c /srv/server
