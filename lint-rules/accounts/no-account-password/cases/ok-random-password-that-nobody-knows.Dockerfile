FROM debian:12
RUN echo "root:$(openssl rand -hex 24)" | chpasswd
RUN useradd -p "$(openssl passwd -6 "$(head -c 24 /dev/urandom | base64)")" app
RUN PASSWORD=$(pwgen 32 1) && echo "other:$PASSWORD" | chpasswd
