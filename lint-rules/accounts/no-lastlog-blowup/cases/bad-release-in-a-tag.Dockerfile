ARG VARIANT=bullseye
FROM python:3.12-slim-${VARIANT} AS one
RUN useradd -u 100000 app
FROM nvidia/cuda:12.2.0-base-ubuntu22.04
COPY --from=one /a /a
RUN useradd -u 100000 app
