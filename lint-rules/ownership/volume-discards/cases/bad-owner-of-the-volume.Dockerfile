FROM debian:12
VOLUME /data
RUN chown www-data:www-data /data
CMD ["/srv/run"]
