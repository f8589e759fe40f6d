FROM debian:12 AS one
RUN adduser --system --group app
FROM alpine:3.20
RUN addgroup -S app && adduser -S -D -H -G app app
USER app
