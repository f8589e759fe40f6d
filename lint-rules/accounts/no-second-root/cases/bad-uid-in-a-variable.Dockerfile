FROM debian:12
ARG UID=0
RUN useradd -o -u "$UID" app
