FROM alpine:3.20
RUN adduser -D -g 100000 app
