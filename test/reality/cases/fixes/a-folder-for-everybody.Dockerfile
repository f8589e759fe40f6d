FROM debian:bookworm
RUN mkdir -m 777 /srv/data && touch /srv/list && chmod a+rw /srv/list && install -m 0666 /dev/null /srv/file
USER 65532:65532
