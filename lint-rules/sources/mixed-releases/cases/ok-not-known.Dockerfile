FROM node:22
RUN echo "deb http://mirror.debian.org/debian testing main" >> /etc/apt/sources.list

FROM example.com/base:1
RUN apk add -X https://mirror.alpinelinux.org/alpine/edge/testing tool

# An upgrade moves the whole image.
FROM debian:11
RUN echo "deb http://mirror.debian.org/debian bookworm main" > /etc/apt/sources.list && apt-get update && apt-get -y dist-upgrade
