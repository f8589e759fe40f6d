# It puts a new file in place of the old one: root's has the owner of the old one.
FROM debian:bookworm
RUN useradd -u 10001 app && install -d -o app /srv/app && touch /srv/app/a /srv/app/b /srv/app/c
RUN chown app /srv/app/b && sed -i s/a/b/ /srv/app/a /srv/app/b
USER app
RUN sed -i s/a/b/ /srv/app/c
