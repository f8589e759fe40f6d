FROM debian:12
RUN useradd -m application
RUN mkdir /srv/app && chown -R aplication:aplication /srv/app
RUN install -d -o aplication -g aplication /srv/run
