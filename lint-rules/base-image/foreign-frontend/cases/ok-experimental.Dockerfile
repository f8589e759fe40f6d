# syntax=docker/dockerfile:1.0-experimental
FROM alpine:3.24
