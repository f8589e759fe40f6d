FROM debian:12
RUN useradd first.last && chown first.last /srv && chown first.last:audio /srv
RUN chown www-data.audio /srv && chown www-data. /srv
