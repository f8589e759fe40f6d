FROM alpine:3.20
RUN groupadd -r app && useradd -r -g app -s /usr/sbin/nologin -c "Application user" app
RUN useradd --create-home --uid 1000 --shell /bin/sh dev \
 && usermod -aG app dev
RUN set -e; useradd -l -m -d /srv/web -G app,dev web; gpasswd -a web www-data
RUN groupadd -g 1500 data && useradd -M -N -g 1500 reader
RUN useradd --system worker
RUN userdel -r dev; groupdel data
