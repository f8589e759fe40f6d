# Neither >> nor touch nor cp gives an existing file to the user who runs it.
FROM debian:bookworm
RUN touch /srv/log && chown www-data:www-data /srv/log
RUN echo line >> /srv/log && touch /srv/log && cp /etc/hostname /srv/log
