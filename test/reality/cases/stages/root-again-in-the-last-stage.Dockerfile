FROM debian:bookworm AS base
RUN useradd -u 10001 app
USER app
FROM base
USER root
RUN useradd -u 10002 second
