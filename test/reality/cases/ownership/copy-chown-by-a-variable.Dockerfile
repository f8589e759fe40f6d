FROM debian:bookworm
ARG OWNER=app
RUN useradd -u 10001 app
COPY --chown=${OWNER}:${OWNER} app /srv/app
USER app
