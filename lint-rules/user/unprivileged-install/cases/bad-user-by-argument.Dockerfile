FROM debian:12
ARG RUN_AS=nobody
USER $RUN_AS
RUN apt-get update
