FROM debian:bookworm
COPY --chmod=4755 start.sh /srv/start
RUN chown www-data /srv/start
