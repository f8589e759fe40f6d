# reality: build fails, undefined-account
FROM debian:bookworm
RUN touch /srv/file && chown www-data:web /srv/file
