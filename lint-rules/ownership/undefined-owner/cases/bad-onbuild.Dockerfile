FROM debian:12
RUN useradd --uid 10001 app
ONBUILD COPY --chown=application . /srv
