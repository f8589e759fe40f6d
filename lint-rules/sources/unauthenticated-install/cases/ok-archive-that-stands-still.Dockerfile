FROM debian:12
RUN echo 'deb http://snapshot.debian.org/archive/debian/20240101T000000Z bookworm main' > /etc/apt/sources.list
RUN apt-get -o Acquire::Check-Valid-Until=false update
