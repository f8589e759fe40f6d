#syntax=docker/dockerfile
FROM alpine:3.24
