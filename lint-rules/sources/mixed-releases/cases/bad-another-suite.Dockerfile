FROM debian:12-slim
RUN echo "deb http://mirror.debian.org/debian testing main" >> /etc/apt/sources.list \
    && echo "deb http://mirror.debian.org/debian-security testing-security main" >> /etc/apt/sources.list

FROM python:3.13-slim-bookworm
COPY <<SOURCES /etc/apt/sources.list.d/sid.sources
Types: deb
URIs: http://mirror.debian.org/debian
Suites: bookworm sid
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
SOURCES

FROM ubuntu:24.04
RUN if [ -n "$OLD" ]; then echo "deb http://mirrors.example.com/ubuntu focal-security main" >> /etc/apt/sources.list; fi
