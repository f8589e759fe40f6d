# syntax=registry.example.com/docker/dockerfile:latest
FROM alpine:3.24
