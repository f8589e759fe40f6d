# syntax=docker/dockerfile:labs
FROM alpine:3.24
