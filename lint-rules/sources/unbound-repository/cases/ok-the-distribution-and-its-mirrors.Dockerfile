FROM debian:12
RUN echo "deb http://mirror.debian.org/debian bookworm-backports main" > /etc/apt/sources.list.d/backports.list
RUN echo "deb http://mirrors.example.com/debian/ bookworm main contrib" > /etc/apt/sources.list \
    && echo "deb https://artifacts.example.com/repository/debian-security bookworm-security main" >> /etc/apt/sources.list

FROM ubuntu:24.04
RUN echo "deb http://ports.ubuntu.com/ubuntu-ports noble universe" >> /etc/apt/sources.list && add-apt-repository universe
