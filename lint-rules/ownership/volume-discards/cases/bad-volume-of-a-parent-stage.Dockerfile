FROM debian:12 AS base
VOLUME /data
FROM base
RUN mkdir /data/db
