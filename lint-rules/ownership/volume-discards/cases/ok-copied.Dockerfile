FROM debian:12
VOLUME /data
COPY seed /data/
ADD more.tgz /data
WORKDIR /data/db
