FROM debian:12
CMD sudo service cron start && su postgres -c "createdb app"; exec /srv/server
