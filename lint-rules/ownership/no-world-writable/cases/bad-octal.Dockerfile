FROM debian:12
WORKDIR /srv
RUN chmod 777 data && chmod 0666 /etc/app.conf
RUN chmod -R 0777 /var/app /var/log/app
RUN chmod "777" /srv/quoted
RUN chmod 666 a b c d e
