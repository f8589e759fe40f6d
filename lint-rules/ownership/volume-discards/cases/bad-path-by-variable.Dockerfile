FROM debian:12
ENV DATA=/var/lib/app
VOLUME $DATA
WORKDIR $DATA
RUN sudo sh -c "chown app ."
ENTRYPOINT ["/srv/run"]
