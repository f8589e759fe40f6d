FROM alpine:3.20
RUN apk add --no-cache memcached
CMD ["memcached", "-u", "memcached"]
