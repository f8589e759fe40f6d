FROM --platform=$BUILDPLATFORM golang:1.24 AS one
FROM --platform=${TARGETPLATFORM} debian:12 AS two
FROM --platform=linux/$TARGETARCH debian:12 AS three
FROM --platform=${BUILDPLATFORM:-linux/amd64} debian:12
