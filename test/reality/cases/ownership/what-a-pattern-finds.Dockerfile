FROM debian:bookworm
COPY --chown=33:50 *.sh list.* /srv/app/
USER 33
