FROM debian:12
ARG NAME
USER $NAME
COPY run.sh /srv/run.sh
RUN chmod +x /srv/run.sh
