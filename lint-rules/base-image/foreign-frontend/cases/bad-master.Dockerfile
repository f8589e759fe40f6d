# syntax=docker/dockerfile-upstream:master
FROM alpine:3.24
