FROM debian:12
RUN sed -i 's#/bin/sh#/bin/bash#' /etc/passwd && usermod -l new old || true
RUN chown app /srv
