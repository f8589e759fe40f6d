FROM debian:12 AS one
RUN useradd app && usermod -U app ; passwd -u app ; true
FROM alpine:3.20
RUN apk add --no-cache shadow && adduser -D app && passwd -u app || true
