FROM redis:7
ENTRYPOINT ["gosu", "redis", "redis-server"]
