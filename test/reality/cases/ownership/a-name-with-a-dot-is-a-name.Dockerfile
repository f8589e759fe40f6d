FROM debian:trixie
RUN echo 'app.crew:x:4002:4002::/srv:/bin/sh' >> /etc/passwd && useradd -u 4000 app && groupadd -g 4001 crew && touch /srv/a
RUN chown app.crew /srv/a
USER app
