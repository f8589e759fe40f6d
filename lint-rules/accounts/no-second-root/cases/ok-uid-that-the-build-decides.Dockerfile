FROM debian:12
ARG UID
RUN useradd -o -u "$UID" app && useradd -u $(id -u) other
