FROM debian:12
RUN apt-get update && apt-get install -y postgresql
USER postgres
CMD ["/usr/lib/postgresql/15/bin/postgres", "-D", "/data"]
