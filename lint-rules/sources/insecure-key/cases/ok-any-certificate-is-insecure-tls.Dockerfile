FROM debian:12
# insecure-tls reports the option
RUN curl -fsSLk https://apt.example.com/key.asc -o /etc/apt/keyrings/a.asc
RUN wget --no-check-certificate -qO- https://apt.example.com/key.asc | apt-key add -
