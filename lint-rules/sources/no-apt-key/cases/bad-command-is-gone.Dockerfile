FROM debian:13 AS one
RUN curl -fsSL https://example.com/key.asc | apt-key add -
FROM node:22-trixie AS two
RUN apt-key add /tmp/key.asc
FROM ubuntu:25.04 AS three
RUN apt-key add /tmp/key.asc || true
FROM ubuntu:24.04 AS four
RUN apt-key add /tmp/key.asc
