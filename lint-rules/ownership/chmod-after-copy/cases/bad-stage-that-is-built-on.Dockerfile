FROM debian:12 AS base
COPY app.bin /srv/app.bin
RUN chmod 755 /srv/app.bin
FROM base
CMD ["/srv/app.bin"]
