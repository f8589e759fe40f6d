FROM debian:12
# What starts the container is another rule's matter.
ENTRYPOINT ["sudo", "-u", "www-data", "/srv/app"]
CMD sudo service nginx start
