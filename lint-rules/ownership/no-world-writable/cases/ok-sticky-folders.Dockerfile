FROM debian:12
RUN mkdir -p /srv/tmp && chmod 1777 /srv/tmp && chmod a+rwxt /srv/cache && mkdir -m 1777 /srv/x
RUN chmod 777 /srv/y && chmod +t /srv/y
RUN chmod 1777 /tmp && chmod -R 1777 /var/tmp && chmod a+rwx /tmp
RUN mkdir -p /go/src /go/bin && chmod -R 1777 /go
RUN find /srv/z -type d -exec chmod 1777 {} +
