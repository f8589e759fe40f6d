FROM debian:bookworm
USER nobody
ADD list.txt /srv/
