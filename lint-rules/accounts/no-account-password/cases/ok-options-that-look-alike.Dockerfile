FROM debian:12
RUN mkdir -p /srv && useradd -d /srv -c 'passwd -d' app && passwd -S app && passwd --expire app && passwd -x 90 app
RUN apt-get install -y passwd chpasswd && getent passwd root && htpasswd -bc /etc/htpasswd app hunter2 && groupadd -p x grp
