FROM debian:11
# no-apt-key reports these
RUN curl -fsSL https://apt.example.com/key.asc | apt-key add -
RUN apt-key --keyring /etc/apt/trusted.gpg.d/example.gpg add key.asc
