ARG IMAGE
ARG TAG
ARG VERSION=12
FROM ${IMAGE} AS one
FROM debian:${TAG} AS two
FROM debian${TAG} AS three
FROM example.com/${IMAGE} AS four
FROM debian:${VERSION} AS five
FROM ${IMAGE}:1.0
