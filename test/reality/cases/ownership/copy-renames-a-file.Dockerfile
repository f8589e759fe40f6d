FROM debian:bookworm
WORKDIR /srv/app
COPY list.txt names
COPY --chown=nobody start.sh ./bin/
USER nobody
