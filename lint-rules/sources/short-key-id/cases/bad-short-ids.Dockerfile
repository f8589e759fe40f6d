FROM debian:11
RUN apt-key adv --keyserver keyserver.example.com --recv-keys 7F0CEB10
RUN apt-key adv --recv-keys --keyserver hkp://keyserver.example.com:80 0xcbcb082a1bb943db
RUN gpg --batch --keyserver hkps://keyserver.example.com --recv-keys 0123456789ABCDEF0123456789ABCDEF
RUN gpg2 --keyserver hkps://keyserver.example.com --receive-keys 0x7F0CEB11 0123456789ABCDEF0123456789ABCDEF01234567 "7F0C EB12"
RUN gpg --no-default-keyring --keyring /usr/share/keyrings/a.gpg --keyserver hkps://keyserver.example.com --recv 7F0CEB13
