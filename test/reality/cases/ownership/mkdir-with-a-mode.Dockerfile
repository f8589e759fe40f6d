FROM debian:bookworm
RUN mkdir -m 750 /srv/one && mkdir --mode=1777 /srv/two && install -d -m 700 -o www-data -g staff /srv/three
