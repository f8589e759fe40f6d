FROM debian:12
RUN chroot /image chown app /srv && useradd --root /image -g app app
