FROM debian:12 AS one
FROM docker.io/example/app:1
