# syntax=example/dockerfile-plus:1.2
FROM alpine:3.24
