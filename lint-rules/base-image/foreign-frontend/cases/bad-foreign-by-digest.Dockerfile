# syntax=example.com/build/frontend:1@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
FROM alpine:3.24
