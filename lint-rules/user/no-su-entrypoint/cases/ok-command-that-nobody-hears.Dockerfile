FROM debian:12
ENTRYPOINT /srv/server
CMD ["sudo", "x"]
