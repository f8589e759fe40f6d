FROM debian:12
USER nobody
RUN fakeroot chown -R root /tmp/tree
RUN fakeroot apt-get update
