FROM debian:bookworm AS accounts
RUN echo "app:x:10001:10001::/srv/app:/sbin/nologin" > /passwd.minimal
FROM alpine:3.20 AS tools
FROM scratch
COPY --from=accounts /passwd.minimal /etc/passwd
COPY --from=tools /bin/busybox /bin/id
USER app
