# reality: build fails, undefined-account
FROM debian:bookworm
RUN mkdir /srv/app && chown -R app:app /srv/app
