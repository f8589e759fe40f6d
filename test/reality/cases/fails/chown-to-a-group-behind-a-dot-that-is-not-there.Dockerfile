# reality: build fails, undefined-account
FROM debian:trixie
RUN useradd -u 4000 app && touch /srv/a && chown app.crew /srv/a
USER app
