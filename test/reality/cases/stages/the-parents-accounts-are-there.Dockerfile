FROM debian:bookworm AS base
RUN groupadd -g 5000 crew && useradd -u 10001 -g crew app
FROM base
RUN usermod -aG audio app
USER app
