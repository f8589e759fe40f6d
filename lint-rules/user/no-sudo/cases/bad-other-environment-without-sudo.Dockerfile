FROM python:3.12-bookworm
RUN sudo pip install tox
RUN DEBIAN_FRONTEND=noninteractive sudo apt-get install -y tzdata
RUN (cd /src && sudo make install)
ENV PATH=/opt/tools/bin:$PATH
RUN sudo mkdir /data
ARG RUN_AS=0
USER $RUN_AS
RUN sudo mkdir /more
