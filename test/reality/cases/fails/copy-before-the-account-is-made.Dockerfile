# reality: build fails, undefined-owner
FROM debian:bookworm
COPY --chown=app:app list.txt /srv/
RUN groupadd -g 10001 app && useradd -u 10001 -g app app
USER app
