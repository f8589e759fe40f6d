FROM debian:bookworm
COPY settings /opt/settings
RUN chown -R www-data:www-data /opt/settings
COPY list.txt /opt/list/
RUN chown www-data: /opt/list/list.txt
USER 33
