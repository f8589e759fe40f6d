FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends sudo && useradd app
CMD ["sudo", "-u", "app", "/srv/run"]
