FROM debian:13 AS system
RUN useradd --create-home app && mkdir /srv/app && chown app:app /srv/app

FROM system AS tools
RUN apt-get update

FROM tools
USER app
COPY . /srv/app
RUN touch /srv/app/started
