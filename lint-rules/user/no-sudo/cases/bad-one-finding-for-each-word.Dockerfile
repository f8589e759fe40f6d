FROM debian:12
RUN sudo bash -c 'apt-get update; apt-get install -y curl; for f in a b; do touch $f; done'
RUN for d in /srv/a /srv/b; do sudo mkdir $d && sudo chown 1000 $d; done
