ARG TAG=7
FROM redis:${TAG}
ENTRYPOINT ["redis-server"]
