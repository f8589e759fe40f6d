FROM debian:12
COPY init.sh run.sh /
COPY notes.txt /
RUN chmod 755 /*.sh
COPY scripts/docker-* /usr/local/bin/
RUN cd /usr/local/bin && chmod +x docker-*
RUN chmod +x /usr/local/bin/run.sh /usr/local/bin/docker-* /*
