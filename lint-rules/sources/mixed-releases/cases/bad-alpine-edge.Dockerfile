FROM alpine:3.22
RUN apk add --no-cache --repository=https://mirror.alpinelinux.org/alpine/edge/testing tool
RUN echo "https://mirror.alpinelinux.org/alpine/edge/main" >> /etc/apk/repositories \
    && echo "https://mirrors.example.com/alpine/edge/community" >> /etc/apk/repositories

FROM node:22-alpine
RUN apk add -X http://mirror.alpinelinux.org/alpine/edge/community -X http://mirror.alpinelinux.org/alpine/edge/main tool
