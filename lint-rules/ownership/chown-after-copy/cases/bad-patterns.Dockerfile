FROM debian:12
COPY a.jar b.jar notes.txt /srv/
RUN chown www-data /srv/*.jar
COPY scripts/start.sh scripts/stop.sh /opt/bin/
RUN chown www-data /opt/bin/*
