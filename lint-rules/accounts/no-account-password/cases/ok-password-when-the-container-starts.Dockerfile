FROM debian:12
CMD echo "root:$ROOT_PASSWORD" | chpasswd && exec /usr/sbin/sshd -D
