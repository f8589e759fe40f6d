FROM redis:7
USER root
COPY redis.conf /etc/redis.conf
ENTRYPOINT ["redis-server", "/etc/redis.conf"]
