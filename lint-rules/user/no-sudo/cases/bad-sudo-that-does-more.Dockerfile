FROM debian:12
RUN sudo -u www-data mkdir /srv/cache
RUN sudo -i apt-get update
RUN sudo DEBIAN_FRONTEND=noninteractive apt-get install -y tzdata
RUN sudo --chdir=/srv tar xzf app.tgz
RUN sudo -g video touch /dev/shm/x
RUN sudo -s
RUN sudo cd /srv
ARG SUDO=sudo
RUN $SUDO mkdir /srv/app
