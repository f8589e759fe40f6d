FROM debian:trixie
RUN groupadd -g 10001 app && useradd -u 10001 -g app -G audio app
COPY --chown=app:app app /srv/app
USER app
