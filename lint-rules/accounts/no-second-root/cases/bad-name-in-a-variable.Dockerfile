FROM debian:12
ARG NAME
RUN useradd -o -u 0 "$NAME"
