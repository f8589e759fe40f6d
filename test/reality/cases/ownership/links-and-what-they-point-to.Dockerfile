# chown -h changes a link; without it what the link points to, which the model does not follow.
FROM debian:bookworm
RUN mkdir /srv/real && ln -s /srv/real /srv/link && ln -s nowhere /srv/dangling && chown -h nobody /srv/dangling
