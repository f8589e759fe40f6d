FROM debian:12
ENTRYPOINT ["redis-server"]
