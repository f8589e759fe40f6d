FROM debian:12
COPY start.sh /
RUN apt-get update && apt-get install -y --no-install-recommends tini && chmod 0755 /start.sh
