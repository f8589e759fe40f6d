FROM debian:12 AS base
RUN useradd -o -u 0 app
FROM base
ONBUILD RUN useradd -o -u 0 late
