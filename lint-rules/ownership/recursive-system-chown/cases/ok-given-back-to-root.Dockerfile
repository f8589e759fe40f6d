FROM debian:12
RUN chown -R root:root /root && chown -R 0 /opt && chown -R root: /opt/
