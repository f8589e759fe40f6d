FROM mysql:8.4
ENTRYPOINT []
CMD ["mysqld", "--user=root"]
