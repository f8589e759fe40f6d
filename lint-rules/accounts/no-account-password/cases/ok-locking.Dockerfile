FROM debian:12
RUN passwd -l root && usermod -L app && usermod -p '!' one && usermod -p '*' two && useradd -p '!!' three
RUN echo 'root:*' | chpasswd -e && echo 'four:!:19000::::::' >> /etc/shadow && sed -i 's/^root:[^:]*:/root:*:/' /etc/shadow
RUN echo 'five:x:1005:1005::/:/bin/sh' >> /etc/passwd
