FROM postgres:16
USER root
COPY init.sql /docker-entrypoint-initdb.d/
