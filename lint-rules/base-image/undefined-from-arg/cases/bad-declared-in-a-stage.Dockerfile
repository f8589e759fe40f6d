FROM debian:12 AS one
ARG VERSION=22.14
RUN echo $VERSION
FROM node:${VERSION}-alpine
