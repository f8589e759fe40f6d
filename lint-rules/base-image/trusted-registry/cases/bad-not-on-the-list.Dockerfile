FROM debian:12 AS one
FROM ghcr.io/example/app:1 AS two
FROM localhost:5000/app AS three
FROM registry.example.com:5000/app:1 AS four
FROM registry.example.com/app:1
COPY --from=docker.io/library/golang:1.24 /usr/local/go /usr/local/go
RUN --mount=from=quay.io/example/tool:1,target=/t /t/run
ONBUILD COPY --from=busybox:1.37 /bin/busybox /bin/
