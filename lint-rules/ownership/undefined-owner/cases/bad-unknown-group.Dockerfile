FROM debian:12
RUN useradd --no-user-group app
COPY --chown=app:workers . /srv
USER app
