FROM debian:12
RUN chown -R root:root /usr && chmod -R 600 /etc && chmod -R 750 /root
