FROM debian:12
COPY key.asc /tmp/key.asc
RUN apt-key add /tmp/key.asc
RUN apt-key adv --keyserver hkps://keyserver.example.com --recv-keys 0123456789ABCDEF0123456789ABCDEF01234567
RUN apt-key adv --fetch-keys https://example.com/key.asc
RUN gpg --export 0123456789ABCDEF | apt-key add -
RUN wget -qO - https://example.com/key.asc | sudo apt-key add -
RUN apt-key --keyring /etc/apt/trusted.gpg.d/example.gpg add /tmp/key.asc
RUN apt-key net-update
RUN ["apt-key", "add", "/tmp/key.asc"]
ONBUILD RUN apt-key add /tmp/key.asc
