FROM debian:12@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
COPY --from=golang:1.24 /usr/local/go /usr/local/go
COPY --from=example/tool /tool /usr/bin/
RUN --mount=from=registry.example.com/data:3,target=/data cp -r /data /srv
ONBUILD COPY --from=busybox:1.37 /bin/busybox /bin/
