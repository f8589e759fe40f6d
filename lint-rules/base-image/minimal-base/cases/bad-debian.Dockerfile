ARG SUITE=bookworm
FROM debian:${SUITE}
RUN apt-get update && apt-get install -y --no-install-recommends nginx
CMD ["nginx", "-g", "daemon off;"]
