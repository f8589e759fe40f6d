FROM debian:12 AS base
RUN useradd -G audio app

FROM base
USER app:app
