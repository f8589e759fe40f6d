FROM debian:12
ARG HASH
RUN useradd -p '$6$salt$hash' one && usermod --password=ab0123456789. two
RUN useradd -m -p "$(openssl passwd -6 hunter2)" three && usermod -p $(perl -e 'print crypt("hunter2", "ab")') four
RUN useradd -p "$HASH" five && useradd -p hunter2 six
RUN echo 'seven:$6$salt$hash:19000:0:99999:7:::' >> /etc/shadow
