FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends gosu && useradd app
USER root
ENTRYPOINT ["gosu", "app", "/usr/bin/server"]
