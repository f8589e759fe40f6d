FROM debian:12@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS one
FROM localhost:5000/team/app:1.0@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
COPY --from=golang:1.24@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef /usr/local/go /usr/local/go
