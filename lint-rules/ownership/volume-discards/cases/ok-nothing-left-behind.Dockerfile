FROM debian:12
VOLUME /tmp /var/cache/app
RUN touch /tmp/a && rm -rf /var/cache/app/old
RUN touch /var/cache/app/b && cat /var/cache/app/b && rm /var/cache/app/b
RUN touch /var/cache/app/c && rm -r /var/cache/app
RUN mkdir -p /var/cache/app
