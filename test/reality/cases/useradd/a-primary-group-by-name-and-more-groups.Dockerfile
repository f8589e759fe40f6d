FROM debian:bookworm
RUN groupadd -g 5000 crew && groupadd divers \
    && useradd -r -u 900 -g crew -G divers,audio -d /srv/app -s /usr/sbin/nologin -c "the application" app
USER app
