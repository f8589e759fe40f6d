FROM debian:12 AS base
USER 1001:0

FROM base
COPY . /srv
