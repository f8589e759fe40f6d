FROM alpine:3.20
RUN apk add --no-cache nginx
RUN adduser -D -H nginx
