FROM debian:12
RUN chmod 755 /srv/a && chmod 1777 /srv/b && chmod a-s /srv/c && chmod ug-s /srv/d && chmod -s /srv/e
RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} + || true
RUN find / -perm -4000 -print
