FROM debian:12
RUN chmod u+s /srv/a && chmod +s /srv/b && chmod u+xs,go+x /srv/c && chmod u=rwxs,go=rx /srv/d
