FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends gosu && useradd app
COPY start.sh /usr/local/bin/
USER root
ENTRYPOINT ["/usr/local/bin/start.sh"]
