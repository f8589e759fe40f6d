# reality: build fails, undefined-owner
FROM debian:bookworm
RUN useradd -u 10001 keeper
COPY --chown=keepr list.txt /srv/
USER keeper
