FROM registry.example.com/base:1
RUN apt-get update
ARG RUN_AS
USER $RUN_AS
RUN apt-get install -y curl
