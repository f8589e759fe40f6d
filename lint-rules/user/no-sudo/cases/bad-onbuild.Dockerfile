FROM debian:12
ONBUILD RUN sudo mkdir /srv/app
