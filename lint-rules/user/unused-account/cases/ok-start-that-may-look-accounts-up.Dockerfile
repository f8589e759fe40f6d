FROM debian:12 AS script
RUN useradd app
COPY entrypoint.sh /
ENTRYPOINT ["/entrypoint.sh"]

FROM debian:12 AS script-in-a-folder
RUN useradd app
COPY . /srv
CMD ["bash", "/srv/run"]

FROM debian:12 AS supervisor
RUN useradd app
CMD ["supervisord", "-n"]

FROM debian:12 AS server
RUN useradd app
CMD ["haproxy", "-f", "/etc/haproxy.cfg"]

FROM debian:12 AS login
RUN useradd app
CMD ["/usr/sbin/sshd", "-D"]

FROM debian:12
RUN useradd app
CMD service cron start && node /srv/server.js
