# syntax=docker/dockerfile:1
FROM debian:12
COPY start.sh /usr/local/bin/
RUN chmod a+rx /usr/local/bin/start.sh
COPY --chmod=go-w stop.sh /usr/local/bin/
RUN chmod +x /usr/local/bin/stop.sh
COPY app.bin /srv/app.bin
RUN chmod +w /srv/app.bin
