FROM debian:12
RUN chown nobody:nobody /srv
