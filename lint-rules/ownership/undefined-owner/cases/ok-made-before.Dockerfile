FROM debian:12 AS one
RUN useradd --uid 10001 app
COPY --chown=app:app . /srv

FROM alpine:3.20 AS two
RUN addgroup -S app && adduser -S -G app app
COPY --chown=app:app . /srv

FROM debian:12 AS three
RUN useradd app
USER app
COPY --chown=app . /srv
