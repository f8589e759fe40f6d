FROM debian:bookworm
COPY list.txt start.sh /srv/
RUN rm /srv/list.txt && rm -rf /srv/start.sh /opt && mkdir /opt
