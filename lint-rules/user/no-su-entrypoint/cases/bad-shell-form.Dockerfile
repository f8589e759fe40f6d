FROM ubuntu:24.04
CMD mkdir -p /run/app && su app -s /bin/sh -c "cd /srv && exec ./server"
