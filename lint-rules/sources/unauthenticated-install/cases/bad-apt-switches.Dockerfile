FROM debian:12
RUN apt-get update && apt-get install -y --allow-unauthenticated nginx
RUN apt-get --yes --force-yes install nginx
RUN apt -y install nginx --force-yes
RUN apt-get update --allow-insecure-repositories
RUN DEBIAN_FRONTEND=noninteractive apt-get -y --allow-unauthenticated dist-upgrade
RUN sudo aptitude install -y --allow-untrusted nginx
