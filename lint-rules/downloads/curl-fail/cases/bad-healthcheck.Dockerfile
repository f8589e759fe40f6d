FROM debian:12
HEALTHCHECK --interval=30s CMD curl -s http://localhost:8080/health || exit 1

FROM debian:12
HEALTHCHECK CMD ["curl", "-o", "/dev/null", "http://127.0.0.1/"]

FROM debian:12
HEALTHCHECK CMD curl -sI "http://$HOSTNAME/" > /dev/null
