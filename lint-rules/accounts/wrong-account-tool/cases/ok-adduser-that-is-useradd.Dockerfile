FROM fedora:42
RUN adduser --system --no-create-home --home /srv --uid 1000 --shell /sbin/nologin app
RUN adduser -m -G wheel -c "" -r web
