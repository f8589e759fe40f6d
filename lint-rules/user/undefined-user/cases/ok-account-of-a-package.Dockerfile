FROM debian:12 AS one
RUN apt-get update && apt-get install -y --no-install-recommends nginx
USER www-data

FROM alpine:3.20 AS two
RUN apk add --no-cache nginx
USER nginx

FROM debian:12 AS three
RUN apt-get update && apt-get install -y --no-install-recommends mosquitto
USER mosquitto
