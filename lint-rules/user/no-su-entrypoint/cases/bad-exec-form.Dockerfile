FROM debian:12
CMD ["su", "-", "app", "-c", "/srv/server --port 8080"]
