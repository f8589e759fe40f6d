# reality: build fails, undefined-owner
FROM alpine:3.20
ADD --chown=www-data list.txt /srv/
