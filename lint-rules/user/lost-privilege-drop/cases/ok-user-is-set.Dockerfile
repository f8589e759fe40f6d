FROM redis:7
USER redis
ENTRYPOINT ["redis-server"]
