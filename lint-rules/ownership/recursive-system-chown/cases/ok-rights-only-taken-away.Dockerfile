FROM debian:12
RUN chmod -R go-w /etc && chmod -R o-rwx /home && chmod -R 700 /root && chmod -R go-rwx /root
