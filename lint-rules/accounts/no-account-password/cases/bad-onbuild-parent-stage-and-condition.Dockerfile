FROM debian:12 AS base
RUN if [ -n "$DEBUG" ]; then echo root:hunter2 | chpasswd; fi
FROM base
ONBUILD RUN passwd -d root
