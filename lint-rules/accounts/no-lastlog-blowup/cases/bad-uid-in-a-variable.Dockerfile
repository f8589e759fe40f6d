FROM ubuntu:22.04
ARG UID=1234567
RUN useradd -u "$UID" app
