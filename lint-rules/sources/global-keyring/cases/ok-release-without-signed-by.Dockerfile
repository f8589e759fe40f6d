FROM debian:8
RUN wget -O /etc/apt/trusted.gpg.d/php.gpg https://packages.example.com/php/apt.gpg
