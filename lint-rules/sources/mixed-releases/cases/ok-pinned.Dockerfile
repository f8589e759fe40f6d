FROM debian:12
RUN echo "deb http://mirror.debian.org/debian testing main" > /etc/apt/sources.list.d/testing.list \
    && printf 'Package: *\nPin: release a=testing\nPin-Priority: 100\n' > /etc/apt/preferences.d/testing

FROM debian:12
COPY preferences /etc/apt/preferences
RUN echo "deb http://mirror.debian.org/debian sid main" >> /etc/apt/sources.list

FROM debian:12
RUN echo 'APT::Default-Release "bookworm";' > /etc/apt/apt.conf.d/99release \
    && echo "deb http://mirror.debian.org/debian sid main" >> /etc/apt/sources.list
