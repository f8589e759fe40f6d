FROM ubuntu:24.04
RUN userdel -r ubuntu && useradd -m -u 1000 app

FROM node:22-alpine
RUN deluser --remove-home node && addgroup -g 1000 app && adduser -D -u 1000 -G app app
COPY --from=0 /etc/hostname /

FROM node:22
RUN groupmod -g 1999 node && usermod -u 1999 -g 1999 node
RUN groupadd -g 1000 app && useradd -u 1000 -g 1000 app
COPY --from=1 /etc/hostname /
