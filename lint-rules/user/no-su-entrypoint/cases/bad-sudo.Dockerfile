FROM debian:12
RUN apt-get update && apt-get install -y sudo
ENTRYPOINT ["sudo", "-E", "-u", "app", "--"]
CMD ["/srv/server"]
