FROM debian:12
ARG SHELL_PATH=/bin/bash
RUN useradd -r -s "$SHELL_PATH" app
