FROM debian:12 AS base
RUN groupadd app && useradd -g app app
FROM base AS other
FROM base
USER app
