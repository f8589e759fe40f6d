FROM alpine:3.20
RUN apk add --no-cache su-exec
COPY start.sh /
ENTRYPOINT ["/start.sh"]
