# reality: build fails, undefined-account
FROM alpine:3.20
RUN mkdir /srv/app && chown www-data /srv/app
