FROM alpine:3.20
RUN addgroup -S docker && adduser -S -G docker app
