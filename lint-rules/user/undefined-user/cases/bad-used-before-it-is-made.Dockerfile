FROM debian:12
USER app
RUN id
USER root
RUN useradd app
USER app
