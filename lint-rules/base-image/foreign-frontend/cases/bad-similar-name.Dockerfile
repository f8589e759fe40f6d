# syntax=docker.example.com/dockerfile:1
FROM alpine:3.24
