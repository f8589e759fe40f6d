FROM redis:7
ENTRYPOINT ["redis-server", "/etc/redis.conf"]
