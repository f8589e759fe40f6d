FROM registry.example.com/team/base:1.4
COPY --chown=app:app . /srv
