FROM registry.example.com/base:1
USER 1001
RUN apk add --no-cache curl
WORKDIR /a
RUN yum -y install curl
WORKDIR /b
RUN dnf update -y --security
WORKDIR /c
RUN microdnf install -y curl
WORKDIR /d
RUN zypper --non-interactive in curl
WORKDIR /e
RUN pacman -Syu --noconfirm curl
WORKDIR /f
RUN dpkg -i /tmp/curl.deb
WORKDIR /g
RUN rpm -Uvh https://example.com/curl.rpm
WORKDIR /h
RUN add-apt-repository -y ppa:example/curl
WORKDIR /i
RUN curl -fsSL https://example.com/key | apt-key add -
WORKDIR /j
RUN yum-config-manager --add-repo https://example.com/curl.repo
