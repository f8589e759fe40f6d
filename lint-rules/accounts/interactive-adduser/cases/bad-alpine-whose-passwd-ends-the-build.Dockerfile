FROM alpine:3.20
RUN adduser app
RUN addgroup -g 10001 worker && adduser -H -u 10001 -G worker worker
USER worker
