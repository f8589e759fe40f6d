FROM debian:12
ENTRYPOINT ["/srv/su"]
CMD ["sudo.conf"]
