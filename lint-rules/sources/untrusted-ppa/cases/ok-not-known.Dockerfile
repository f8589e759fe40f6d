FROM ubuntu:24.04
ARG ARCHIVE
RUN add-apt-repository -y "$ARCHIVE"
