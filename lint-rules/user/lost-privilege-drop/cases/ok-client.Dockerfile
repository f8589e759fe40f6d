FROM redis:7
ENTRYPOINT ["redis-cli", "-h", "cache"]
