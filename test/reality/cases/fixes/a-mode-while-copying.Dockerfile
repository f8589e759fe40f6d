FROM debian:bookworm
COPY start.sh /start.sh
RUN chmod 755 /start.sh
COPY settings /opt/settings
RUN chmod -R 755 /opt/settings
USER 65532:65532
