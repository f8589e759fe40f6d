FROM registry.access.redhat.com/ubi9/ubi AS useradd
RUN useradd -u 1001 -r -g 0 -d /srv app
USER 1001

FROM debian:12 AS usermod
RUN useradd app && usermod --gid root app
USER app

FROM debian:12 AS debian
RUN adduser --system --gid 0 app
USER app

FROM debian:12 AS ingroup
RUN adduser --system --ingroup root app
USER app

FROM alpine:3.22 AS busybox
RUN adduser -D -G root app
USER app

FROM debian:12
RUN echo "app:x:1001:0::/srv:/bin/sh" >> /etc/passwd
USER app
