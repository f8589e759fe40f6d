FROM debian:12 AS base
RUN useradd app && if getent group docker; then usermod -aG docker app; fi
FROM base AS debug
FROM base
