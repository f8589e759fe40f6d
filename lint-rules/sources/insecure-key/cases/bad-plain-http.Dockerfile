FROM debian:12 AS apt
RUN wget -qO- http://apt.example.com/key.asc | apt-key add -
RUN curl -fsSL "http://apt.example.com:80/key.gpg" | gpg --dearmor > /usr/share/keyrings/example.gpg
RUN curl -o /tmp/key.asc example.com/key.asc && install -D -m 0644 /tmp/key.asc /etc/apt/keyrings/example.asc
RUN apt-key adv --fetch-keys http://repos.example.com/key.asc
ADD http://apt.example.com/key.gpg /etc/apt/trusted.gpg.d/

FROM rockylinux:9 AS rpm
RUN rpm --import http://rpm.example.com/RPM-GPG-KEY-example
COPY <<EOF /etc/yum.repos.d/example.repo
[example]
baseurl=https://rpm.example.com/9/
gpgkey=http://rpm.example.com/key
gpgcheck=1
EOF

FROM alpine:3.20
RUN wget -P /etc/apk/keys http://alpine.example.com/example.rsa.pub && apk add --no-cache example && rm /etc/apk/keys/example.rsa.pub
