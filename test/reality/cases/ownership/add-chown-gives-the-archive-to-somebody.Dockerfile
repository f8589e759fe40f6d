FROM debian:bookworm
RUN useradd -u 10001 app
ADD --chown=app:app settings.tar /srv/settings/
USER app
