FROM ubuntu:24.04
RUN apt-get update && apt-get install -y --no-install-recommends curl
COPY run.sh /srv/run.sh
CMD ["/srv/run.sh"]
