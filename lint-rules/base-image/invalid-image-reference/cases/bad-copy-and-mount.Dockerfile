FROM debian:12
COPY --from=Golang:1.24 /usr/local/go /usr/local/go
RUN --mount=type=bind,source=/from=x,from=golang:1.24:alpine,target=/go /go/bin/go version
ONBUILD COPY --from=busybox@1.37 /bin/busybox /bin/
