FROM debian:12
RUN usermod -aG audio root
USER root:root
