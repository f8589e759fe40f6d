FROM postgres:16-alpine
ENTRYPOINT postgres -c config_file=/etc/postgresql.conf
