FROM alpine:3.20
RUN adduser -D -u 65534 app
