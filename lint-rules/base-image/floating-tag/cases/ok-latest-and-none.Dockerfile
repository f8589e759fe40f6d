FROM debian:latest AS one
FROM debian AS two
FROM scratch
