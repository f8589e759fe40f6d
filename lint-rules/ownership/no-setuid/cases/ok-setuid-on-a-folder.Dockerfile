FROM debian:12
RUN find /srv -type d -exec chmod u+s {} + && mkdir -m 4755 /srv/a
