FROM debian:12
ARG OPTIONS="-y --force-yes"
RUN apt-get install $OPTIONS nginx
