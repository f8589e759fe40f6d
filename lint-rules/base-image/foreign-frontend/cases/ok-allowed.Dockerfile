# syntax=registry.example.com/docker/dockerfile:1
FROM alpine:3.24
