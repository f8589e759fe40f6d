FROM debian:13 AS node
FROM node
COPY --from=node /etc/os-release /
