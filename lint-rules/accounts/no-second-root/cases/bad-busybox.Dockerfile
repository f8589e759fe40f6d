FROM alpine:3.20
RUN adduser -D -u 0 app
