FROM debian:12
RUN echo "deb [trusted=yes] http://example.com/apt ./" > /etc/apt/sources.list.d/blind.list

FROM fedora:42
RUN printf '[example]\nbaseurl=http://example.com/rpm\ngpgcheck=0\n' > /etc/yum.repos.d/example.repo

FROM opensuse/leap:15.6
RUN zypper -n ar -G http://example.com/leap example
