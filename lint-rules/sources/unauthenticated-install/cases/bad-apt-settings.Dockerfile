FROM debian:12
RUN apt-get -o APT::Get::AllowUnauthenticated=true install -y nginx
RUN apt-get -oAcquire::AllowInsecureRepositories=1 update
RUN apt-get --option "Acquire::AllowDowngradeToInsecureRepositories=yes" update
RUN apt-get -o Acquire::Check-Valid-Until=false update
RUN apt-get update -o Acquire::Check-Date=false && apt-get -y -o apt::get::allowunauthenticated=true install nginx
