FROM debian:11
RUN apt-key adv --keyserver hkp://keyserver.example.com:80 --recv-keys 7F0CEB10
RUN apt-key adv --keyserver keyserver.example.com --recv 0x7F0CEB11
RUN apt-key adv --recv-keys --keyserver hkp://keyserver.example.com 0xcbcb082a1bb943db
RUN for server in hkp://a.example.com b.example.com hkps://c.example.com; do gpg --keyserver "$server" --recv-keys D39DC0E3 && break; done
