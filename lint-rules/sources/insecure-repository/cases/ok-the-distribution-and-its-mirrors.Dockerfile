FROM debian:12
RUN echo "deb http://mirror.debian.org/debian bookworm-backports main" > /etc/apt/sources.list.d/backports.list \
    && echo "deb http://ftp.example.edu/pub/linux/debian-security bookworm-security main" >> /etc/apt/sources.list
COPY <<SOURCES /etc/apt/sources.list.d/ports.sources
Types: deb
URIs: http://ports.ubuntu.com/ubuntu-ports/
Suites: noble noble-updates
Components: main universe
Signed-By: /usr/share/keyrings/ubuntu-archive-keyring.gpg
SOURCES

FROM alpine:3.22
RUN echo "http://mirror.alpinelinux.org/alpine/v3.22/community" >> /etc/apk/repositories \
    && apk add --repository http://mirrors.example.com/alpine/edge/testing tool

FROM centos:7
RUN sed -i -e 's|^mirrorlist=|#mirrorlist=|' -e 's|^#baseurl=.*|baseurl=http://vault.centos.org/7.9.2009/os/x86_64|' /etc/yum.repos.d/CentOS-Base.repo
RUN printf '[epel]\nbaseurl=http://mirrors.example.com/epel/7/Everything/x86_64\ngpgcheck=1\n' > /etc/yum.repos.d/epel.repo

FROM opensuse/leap:15.6
RUN zypper ar http://download.opensuse.org/distribution/leap/15.6/repo/oss oss
