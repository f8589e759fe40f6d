# reality: start fails, undefined-user
FROM alpine:3.20 AS tools
FROM scratch
COPY --from=tools /bin/busybox /bin/id
USER nobody
