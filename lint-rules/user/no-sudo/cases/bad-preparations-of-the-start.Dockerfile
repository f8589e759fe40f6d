FROM debian:12
ENTRYPOINT sudo chown www-data /srv/data && exec /srv/app
CMD ["sh", "-c", "sudo nginx; sudo chown www-data /srv/data; exec /srv/app"]
USER www-data
