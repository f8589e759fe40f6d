FROM debian:12 AS one
RUN apt-get update && apt-get install -y openssh-server && useradd -r -s /bin/bash git
EXPOSE 22
FROM debian:12 AS two
RUN useradd -r -s /bin/bash postgres && su - postgres -c initdb
FROM debian:12
RUN useradd -r -s /bin/bash worker
CMD ["su", "worker", "-c", "exec /srv/worker"]
