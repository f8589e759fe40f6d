FROM alpine:3.20
RUN addgroup -g 100000 app && adduser -D -u 100001 -g 100002 -G app app
