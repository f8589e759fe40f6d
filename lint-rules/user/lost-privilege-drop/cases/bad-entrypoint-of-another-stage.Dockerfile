FROM redis:7 AS base
ENTRYPOINT ["redis-server", "/etc/redis.conf"]

FROM base
COPY redis.conf /etc/redis.conf
