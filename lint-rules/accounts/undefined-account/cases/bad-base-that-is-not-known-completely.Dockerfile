FROM registry.access.redhat.com/ubi9/ubi:9.4
RUN chown -R app:app /srv
