FROM alpine:3.20
RUN adduser -D -H -u 10001 -G users app
USER app
