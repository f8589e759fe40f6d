FROM debian:12 AS one
FROM ghcr.io/team/app:1 AS two
FROM ghcr.io/team/sandbox:1 AS three
FROM build.example.com/base:1 AS four
FROM docker.io/example/app:1
