FROM alpine:3.22.1
RUN echo 'https://mirror.alpinelinux.org/alpine/v3.16/main' >> /etc/apk/repositories
