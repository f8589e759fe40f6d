FROM debian:bookworm
COPY settings.tar /tmp/
RUN mkdir /srv/settings && tar -xf /tmp/settings.tar -C /srv/settings && mkdir /srv/mine \
    && tar --extract --no-same-owner --file=/tmp/settings.tar --directory=/srv/mine && rm /tmp/settings.tar
