FROM debian:bookworm
COPY start.sh /tmp/start
RUN install -o www-data -g www-data -m 0550 /tmp/start /usr/local/bin/start \
    && install -m 600 -t /srv /etc/hostname && rm /tmp/start
