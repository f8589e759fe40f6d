FROM scratch AS files
USER app
COPY files /files

FROM debian:12
COPY --from=files /files /srv
