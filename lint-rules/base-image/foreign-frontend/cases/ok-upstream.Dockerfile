# escape=\
# syntax=docker/dockerfile-upstream:1.18.0
FROM alpine:3.24
