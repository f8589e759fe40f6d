FROM debian:12
RUN chmod u+s /srv/a && /srv/a && chmod u-s /srv/a
RUN chmod 4755 /tmp/b && su nobody -c /tmp/b && rm -f /tmp/b
COPY --chmod=4755 c /srv/c
RUN chmod 755 /srv/c
