FROM debian:12 AS base
RUN useradd -r app
FROM base AS tools
FROM base
