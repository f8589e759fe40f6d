FROM debian:12 AS one
ONBUILD COPY --chown=app . /srv
RUN useradd --uid 10001 app

FROM debian:12
ONBUILD RUN useradd --uid 10001 app
ONBUILD COPY --chown=app . /srv
