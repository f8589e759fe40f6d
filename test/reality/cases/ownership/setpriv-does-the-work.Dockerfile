FROM debian:bookworm
RUN setpriv --reuid=33 --regid=33 --clear-groups touch /tmp/mine
