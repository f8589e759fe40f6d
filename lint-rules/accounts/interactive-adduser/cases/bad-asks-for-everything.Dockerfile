FROM debian:12
RUN adduser app
RUN adduser --uid 1500 --home /srv/app web && \
    adduser --quiet worker
USER app
