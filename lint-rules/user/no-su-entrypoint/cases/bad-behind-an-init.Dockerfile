FROM debian:12
ENTRYPOINT ["tini", "--"]
CMD ["sh", "-c", "su app -c /srv/server"]
