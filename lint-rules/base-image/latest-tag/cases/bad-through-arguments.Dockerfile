ARG TAG=latest
ARG IMAGE
FROM debian:${TAG} AS one
FROM debian:${UNSET:-latest} AS two
FROM ${IMAGE:-debian:latest} AS three
FROM ${IMAGE}:latest
