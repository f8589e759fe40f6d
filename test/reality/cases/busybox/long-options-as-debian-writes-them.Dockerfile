FROM alpine:3.20
RUN adduser --disabled-password --gecos "" --home /srv/app --shell /sbin/nologin --no-create-home --uid 10001 app
USER app
