FROM debian:12 AS base
RUN useradd app

FROM base
COPY --chown=app:app . /srv
