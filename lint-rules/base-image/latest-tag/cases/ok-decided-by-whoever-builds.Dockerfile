ARG TAG
FROM debian:${TAG} AS one
FROM debian:${TAG}latest
