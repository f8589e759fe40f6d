FROM alpine:3.20 AS script
COPY install.sh /
RUN /install.sh && useradd app

FROM alpine:3.20 AS tree
COPY rootfs/ /
RUN useradd app

FROM alpine:3.20 AS tool
COPY --from=debian:12 /usr/sbin/useradd /usr/sbin/
RUN useradd app

FROM debian:12
RUN chroot /srv/alpine adduser -D app
RUN busybox adduser -D app
RUN /opt/bin/adduser -D app
COPY --from=script /a /b
COPY --from=tree /a /b
COPY --from=tool /a /b
