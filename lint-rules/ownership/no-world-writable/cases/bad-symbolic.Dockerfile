FROM debian:12
RUN chmod a+w /srv/a
RUN chmod o+w /srv/b
RUN chmod -R ugo+rwx /srv/c
RUN chmod u+x,a+rw /srv/d
RUN chmod o=rwx /srv/e
RUN chmod go+w /srv/f
RUN chmod a=rwX /srv/g
