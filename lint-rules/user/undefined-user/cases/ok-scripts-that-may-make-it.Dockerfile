FROM debian:12 AS script
COPY setup.sh /tmp/
RUN /tmp/setup.sh
USER app

FROM debian:12 AS piped
RUN curl -fsSL https://example.com/install.sh | sh
USER app

FROM debian:12 AS package
COPY app.deb /tmp/
RUN dpkg -i /tmp/app.deb
USER app

FROM scratch AS rootfs
ADD rootfs.tar.xz /
USER app
CMD ["/bin/sh"]
