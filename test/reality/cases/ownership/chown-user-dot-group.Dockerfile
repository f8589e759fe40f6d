# coreutils 9 warns about the dot and takes it.
FROM debian:trixie
RUN useradd -u 4000 app && groupadd -g 4001 crew && touch /srv/a /srv/b /srv/c /srv/d
RUN chown app.crew /srv/a && chown 4000.4001 /srv/b && chown app. /srv/c && chown .crew /srv/d
USER app
