FROM debian:12
RUN useradd --create-home app
USER app
RUN sudo apt-get update
RUN bash -c "sudo mkdir /data"
HEALTHCHECK CMD sudo service nginx status || exit 1
