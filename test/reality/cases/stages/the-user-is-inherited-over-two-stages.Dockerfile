FROM debian:bookworm AS base
RUN useradd -u 10001 app
USER app
FROM base AS middle
WORKDIR /srv
FROM middle
ENV READY=yes
