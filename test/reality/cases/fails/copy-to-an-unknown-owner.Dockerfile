# reality: build fails, undefined-owner
FROM debian:bookworm
COPY --chown=app list.txt /srv/
