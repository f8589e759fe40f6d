FROM debian:12
COPY entrypoint.sh /usr/local/bin/
ENTRYPOINT ["entrypoint.sh"]
