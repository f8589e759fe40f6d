FROM debian:12
USER "app:workers"
CMD ["id"]
