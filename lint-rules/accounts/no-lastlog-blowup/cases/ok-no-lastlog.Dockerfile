FROM alpine:3.20
RUN apk add --no-cache shadow && useradd -u 100000 app
RUN adduser -D -u 100000 other
