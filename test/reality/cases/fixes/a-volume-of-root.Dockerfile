FROM debian:bookworm
RUN useradd -u 4000 -s /usr/sbin/nologin app
USER app
COPY settings/ /srv/data/
VOLUME /srv/data
