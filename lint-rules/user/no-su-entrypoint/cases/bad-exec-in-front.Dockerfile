FROM debian:12
ENTRYPOINT exec su app -c "exec /srv/server"
