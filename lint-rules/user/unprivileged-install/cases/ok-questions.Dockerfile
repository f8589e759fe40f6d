FROM debian:12
USER nobody
RUN apt-get --simulate install curl && apt-get download curl
RUN dpkg -l && dpkg -x /tmp/curl.deb /tmp/curl
RUN rpm -qi bash
RUN yum list installed && dnf info bash && dnf makecache
RUN ldconfig -p | grep ssl
RUN pacman -Ss curl
RUN useradd -D
RUN apt-get -o Dir::State=/tmp/state update
