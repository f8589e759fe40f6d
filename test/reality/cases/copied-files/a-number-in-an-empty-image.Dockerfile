FROM alpine:3.20 AS tools
FROM scratch
COPY --from=tools /bin/busybox /bin/id
USER 65532:65532
