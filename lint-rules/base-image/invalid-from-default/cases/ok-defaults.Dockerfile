ARG REGISTRY=docker.io
ARG TAG=12
ARG IMAGE=$REGISTRY/library/debian
FROM $IMAGE:$TAG AS one
FROM ${UNSET:-debian}:${TAG}
