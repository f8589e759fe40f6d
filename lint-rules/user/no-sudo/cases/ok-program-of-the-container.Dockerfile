FROM debian:12 AS exec
# How the container's own program is started is another rule's matter.
ENTRYPOINT ["sudo", "-u", "www-data", "/srv/app"]

FROM debian:12
CMD mkdir -p /run/app && sudo nginx
