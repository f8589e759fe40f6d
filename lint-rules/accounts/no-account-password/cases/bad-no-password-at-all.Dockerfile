FROM debian:12
RUN passwd -d root && passwd --delete app
RUN useradd -p '' one && usermod -p "" two
RUN sed -i 's/^root:[^:]*:/root::/' /etc/shadow
RUN echo 'three::1003:1003::/home/three:/bin/sh' >> /etc/passwd
