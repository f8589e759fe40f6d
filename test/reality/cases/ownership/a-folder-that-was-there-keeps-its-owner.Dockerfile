FROM debian:bookworm
RUN useradd -u 10001 app
WORKDIR /srv/app
COPY --chown=app:app app/ /srv/app/
USER app
