FROM debian:12
COPY crontab /etc/cron.d/backup
RUN chmod 0644 /etc/cron.d/backup
COPY qshell /usr/bin
RUN chmod +x /usr/bin/qshell
COPY serve /usr/local/sbin/serve
RUN chmod 755 /usr/local/sbin/serve
COPY stop /usr/local/bin
RUN chmod 700 /usr/local/bin/stop
