FROM debian:12
RUN chmod 777 /tmp
RUN mkdir -m 0777 -p /var/tmp && chmod -R 777 /tmp /var/tmp
RUN chmod 777 /tmp /srv
