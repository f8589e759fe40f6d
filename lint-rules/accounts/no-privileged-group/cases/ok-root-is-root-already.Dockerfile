FROM debian:12
RUN usermod -aG docker root && gpasswd -a root wheel
