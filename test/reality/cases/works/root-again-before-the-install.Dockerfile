FROM debian:bookworm
RUN useradd -u 10001 app
USER app
RUN id
USER root
RUN apt-get clean && dpkg --configure -a
USER app
