FROM debian:12
COPY run.sh /srv/run.sh
RUN chmod +x /srv/run.sh
USER nobody
