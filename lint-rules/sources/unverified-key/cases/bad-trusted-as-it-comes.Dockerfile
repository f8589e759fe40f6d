FROM debian:12 AS apt
RUN curl -fsSL https://apt.example.com/key.asc | gpg --dearmor -o /etc/apt/keyrings/a.gpg
RUN wget -O /etc/apt/trusted.gpg.d/b.asc https://apt.example.com/b.asc
RUN curl -fsSL https://apt.example.com/c.asc | apt-key add -
FROM rockylinux:9 AS rpm
RUN rpm --import https://rpm.example.com/RPM-GPG-KEY-example
COPY <<EOF /etc/yum.repos.d/example.repo
[example]
baseurl=https://rpm.example.com/9/
gpgkey=https://rpm.example.com/key
EOF
FROM alpine:3.20
RUN wget -O /etc/apk/keys/example.rsa.pub https://alpine.example.com/example.rsa.pub
