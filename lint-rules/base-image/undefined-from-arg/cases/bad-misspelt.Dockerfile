ARG BASE_IMAGE=debian:12
ARG VERSION=12
FROM --platform=$BULIDPLATFORM debian:12 AS one
FROM ${BASEIMAGE} AS two
FROM debian:$version
