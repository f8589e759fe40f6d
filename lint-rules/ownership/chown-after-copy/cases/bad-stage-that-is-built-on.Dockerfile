FROM debian:12 AS base
COPY rootfs.tar.gz /srv/data/
RUN chown -R www-data:www-data /srv
FROM base
CMD ["true"]
