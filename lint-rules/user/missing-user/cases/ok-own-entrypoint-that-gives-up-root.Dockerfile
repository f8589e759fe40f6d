FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends gosu tini && useradd app
ENTRYPOINT ["tini", "--", "gosu", "app", "/usr/bin/server"]
