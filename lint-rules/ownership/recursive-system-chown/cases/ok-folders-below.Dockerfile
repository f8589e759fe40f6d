FROM debian:12
RUN chown -R app /opt/app /var/lib/app /home/app /usr/local/app /etc/app && chmod -R 755 /srv /data /var/www/*
RUN chown -R app /etc/*/app /var/*.log
