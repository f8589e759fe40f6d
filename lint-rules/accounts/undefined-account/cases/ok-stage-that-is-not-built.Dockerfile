FROM debian:12 AS unused
RUN chown app /srv

FROM debian:12
RUN true
