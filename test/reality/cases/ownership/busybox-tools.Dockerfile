FROM alpine:3.20
RUN adduser -D -u 10001 app && mkdir -p -m 700 /srv/app && install -d -o app -g app /srv/data && touch /srv/app/file \
    && chown -R app:app /srv/app && chmod 640 /srv/app/file && cp -a /srv/app /srv/copy && ln -s /srv/app /srv/link
USER app
