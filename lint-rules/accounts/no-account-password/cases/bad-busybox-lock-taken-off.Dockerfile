FROM alpine:3.20
RUN adduser -D -s /bin/sh git && passwd -u git
