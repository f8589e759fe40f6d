FROM debian:11
ENV KEY_URL=http://apt.example.com/key.asc
RUN curl -fsSL "$KEY_URL" -o /etc/apt/keyrings/example.asc
RUN rpm --import ftp://ftp.example.com/key
# The server is gone
RUN gpg --keyserver ha.pool.sks-keyservers.net --recv-keys D39DC0E3
