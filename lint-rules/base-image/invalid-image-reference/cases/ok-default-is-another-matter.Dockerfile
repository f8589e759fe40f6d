ARG IMAGE=Debian
ARG TAG=
FROM ${IMAGE} AS one
FROM debian:${TAG} AS two
FROM ${UNSET:-Debian}
