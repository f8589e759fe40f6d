FROM debian:12
RUN mkdir /srv/app && chown app:app /srv/app && useradd app
RUN usermod -aG build app
RUN groupadd build
