ARG IMAGE
ARG TAG
ARG PORT
FROM ${IMAGE} AS one
FROM debian:${TAG} AS two
FROM debian@${TAG} AS three
FROM MyApp${IMAGE} AS four
FROM Host:${PORT}/app AS five
FROM debian${TAG}
