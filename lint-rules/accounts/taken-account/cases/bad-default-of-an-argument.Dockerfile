ARG TAG=24.04
FROM ubuntu:$TAG
ARG UID=1000
RUN useradd -u $UID app
