ARG PLATFORM=linux/amd64
FROM --platform=$PLATFORM debian:12 AS one
FROM --platform=linux/${ARCH:-amd64} debian:12
