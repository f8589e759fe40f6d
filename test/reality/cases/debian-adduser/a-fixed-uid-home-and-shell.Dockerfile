FROM debian:bookworm
RUN adduser --disabled-login --gecos "" --uid 10001 --home /srv/app --shell /bin/bash --no-create-home app
USER app
