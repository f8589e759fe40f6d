FROM debian:12 AS one
RUN adduser --disabled-password --gecos '' app && yes '' | adduser --disabled-login other && yes '' | adduser third
FROM alpine:3.20
RUN adduser -D app && adduser -S sys
