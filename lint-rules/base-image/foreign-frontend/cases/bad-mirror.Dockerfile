# syntax = registry.example.com/hub/docker/dockerfile:1
FROM alpine:3.24
