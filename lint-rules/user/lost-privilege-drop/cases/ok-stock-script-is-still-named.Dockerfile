FROM postgres:16
COPY wait-for /usr/local/bin/
ENTRYPOINT ["wait-for", "vault:8200", "--", "docker-entrypoint.sh"]
CMD ["postgres"]
