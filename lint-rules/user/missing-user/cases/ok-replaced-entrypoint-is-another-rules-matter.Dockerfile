FROM postgres:16
ENTRYPOINT ["postgres", "-c", "config_file=/etc/postgresql.conf"]
