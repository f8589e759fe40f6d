FROM debian:12
RUN mkdir /data && chown www-data /data
VOLUME /data
RUN make -C /srv && chown www-data /srv /database
CMD ["/srv/run"]
