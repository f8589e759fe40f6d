FROM debian:12
RUN apt-key --keyring /usr/share/keyrings/example.gpg add /tmp/key.asc
