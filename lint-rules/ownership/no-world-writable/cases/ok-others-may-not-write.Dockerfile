FROM debian:12
RUN chmod 755 /srv/a && chmod 0775 /srv/b && chmod g+w,o-w /srv/c && chmod -R g=u /srv/d
RUN chmod +x /srv/run && chmod +w /srv/e && chmod -R a+rX /srv/f && chmod go-w /srv/g
RUN mkdir -m 750 /srv/h && install -m 644 a /etc/a && umask 002 && umask 077 && umask
COPY --chmod=755 run.sh /srv/
