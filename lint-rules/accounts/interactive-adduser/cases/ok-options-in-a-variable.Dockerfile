FROM debian:12
ARG OPTIONS
RUN adduser $OPTIONS app
