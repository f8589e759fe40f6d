FROM debian:12
RUN useradd --uid 10001 appuser
COPY --chown=apuser . /srv
USER appuser
