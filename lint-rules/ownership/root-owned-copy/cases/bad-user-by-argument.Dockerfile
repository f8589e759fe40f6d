FROM debian:12
ARG NAME=app
RUN useradd $NAME
USER $NAME
COPY run.sh /srv/run.sh
RUN chmod +x /srv/run.sh
