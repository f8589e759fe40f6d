# reality: build fails, undefined-account
FROM debian:bookworm
RUN install -d -o app /srv/app
