FROM alpine:3.20
RUN addgroup -g 1500 staff1 && adduser -D -u 1500 app
