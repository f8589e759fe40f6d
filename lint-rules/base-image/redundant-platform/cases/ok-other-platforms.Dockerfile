FROM --platform=$BUILDPLATFORM golang:1.24 AS one
FROM --platform=linux/$TARGETARCH debian:12 AS two
FROM --platform=linux/amd64 debian:12 AS three
FROM --platform=$TARGETPLATFORM/v8 debian:12 AS four
FROM debian:12
