FROM ubuntu:22.04
RUN adduser --disabled-password a
RUN adduser --disabled-login b
RUN adduser --gecos "" c
RUN adduser --gecos "A user,,," --shell /bin/bash d

FROM debian:12
RUN adduser --comment "" e
COPY --from=0 /srv /srv
