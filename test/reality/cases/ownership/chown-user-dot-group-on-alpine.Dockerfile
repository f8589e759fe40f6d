FROM alpine:3.20
RUN adduser -D -u 4000 app && addgroup -g 4001 crew && touch /srv/a /srv/b /srv/c
RUN chown app.crew /srv/a && chown app. /srv/b && chown .crew /srv/c
USER app
