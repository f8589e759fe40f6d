FROM debian:bookworm
RUN mkdir /srv/app && chown -R 10001:10001 /srv/app
COPY --chown=10001 list.txt /srv/app/
USER 10001
