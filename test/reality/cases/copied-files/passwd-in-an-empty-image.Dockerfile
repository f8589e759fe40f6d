# The classic way to give scratch a name for its user; BusyBox is there so that the container can say who it is.
FROM debian:bookworm AS accounts
RUN useradd -u 10001 app
FROM alpine:3.20 AS tools
FROM scratch
COPY --from=accounts /etc/passwd /etc/passwd
COPY --from=accounts /etc/group /etc/group
COPY --from=tools /bin/busybox /bin/id
USER app
