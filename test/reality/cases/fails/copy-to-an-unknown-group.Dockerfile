# reality: build fails, undefined-owner
FROM debian:bookworm
RUN useradd -N -u 10001 app
COPY --chown=app:app list.txt /srv/
