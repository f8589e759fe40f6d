FROM debian:12
RUN mkdir -p -m 777 /srv/a && mkdir --mode=0777 /srv/b
RUN install -m 666 app.conf /etc/app.conf
RUN install -d -m0777 -o www-data /srv/c
