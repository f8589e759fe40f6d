FROM debian:12
COPY --chmod=777 run.sh /srv/run.sh
ADD --chmod=0666 app.tar.gz /srv/
COPY --chmod=a+rwx conf "/etc/app"
