# SYNTAX=docker.io/docker/dockerfile:latest
FROM alpine:3.24
