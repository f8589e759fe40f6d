FROM debian:12 AS one
FROM debian@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS two
FROM localhost:5000/app:1.0 AS three
FROM debian:12@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
COPY --from=golang:1.24 /usr/local/go /usr/local/go
