FROM debian:12
RUN apt-get update && apt-get install -y gosu && useradd app
ENTRYPOINT ["gosu", "app", "/srv/app"]
