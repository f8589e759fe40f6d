FROM debian:12
RUN adduser -r -m -d /srv/app app
RUN adduser --groups video --no-log-init web
