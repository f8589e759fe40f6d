FROM postgres:16
COPY prepare /usr/local/bin/
ENTRYPOINT ["prepare"]
CMD ["docker-entrypoint.sh", "postgres"]
