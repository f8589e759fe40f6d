FROM ubuntu:22.04
ARG UID
RUN useradd -u "$UID" app && useradd -u $(stat -c %u .) other
