FROM debian:bookworm AS base
USER www-data
ONBUILD USER root
ONBUILD RUN useradd -u 4000 app
ONBUILD ENV PLACE=/srv/place
ONBUILD WORKDIR $PLACE
FROM base AS middle
USER app
FROM middle
RUN touch /tmp/file
