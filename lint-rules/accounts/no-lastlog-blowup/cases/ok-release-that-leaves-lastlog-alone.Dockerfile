FROM debian:12 AS one
RUN useradd -u 100000 app
FROM ubuntu:24.04 AS two
COPY --from=one /a /a
RUN useradd -u 100000 app
FROM node:22-bookworm-slim AS three
COPY --from=two /a /a
RUN useradd -u 100000 app
FROM fedora:42 AS four
COPY --from=three /a /a
RUN useradd -u 100000 app
FROM almalinux:10
COPY --from=four /a /a
RUN useradd -u 100000 app
