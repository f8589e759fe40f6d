FROM debian:12
RUN mkdir -p /srv/data && chmod g+s /srv/data && chmod 2775 /var/www
RUN find /srv -type d -exec chmod g+s {} + && mkdir -m 2770 /srv/shared && chmod -R g+rwxs /srv/team
