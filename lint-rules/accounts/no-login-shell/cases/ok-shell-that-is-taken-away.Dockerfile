FROM debian:12
RUN useradd -r app && usermod -s /usr/sbin/nologin app && useradd -r other && userdel other
