# The folder that COPY makes belongs to whom the files belong to, the folders above it to root.
FROM debian:bookworm
RUN useradd -u 10001 app
COPY --chown=app app /srv/deep/app
USER app
