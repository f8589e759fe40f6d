FROM ubuntu:24.04
RUN mkdir -p /image/etc && useradd --root /image -u 1000 app && chroot /image useradd ubuntu
