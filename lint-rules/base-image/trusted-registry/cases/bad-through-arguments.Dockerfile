ARG REGISTRY=ghcr.io
ARG TAG
FROM ${REGISTRY}/example/app:1 AS one
FROM quay.io/example/app:${TAG} AS two
FROM ${UNSET:-debian:12}
