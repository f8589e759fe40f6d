FROM debian:12
ARG DATA
VOLUME $DATA
RUN touch $DATA/a /data/b
