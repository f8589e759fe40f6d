FROM debian:12 AS one
RUN groupadd -g 10001 app && useradd -u 10001 -g app app && useradd -u 10002 worker && useradd -r -u 300 sys
USER app
FROM alpine:3.20
RUN addgroup -S -g 200 app && adduser -S -u 200 -G app app
USER app
