FROM debian:12
CMD su app -c /srv/server | tee /var/log/server.log
