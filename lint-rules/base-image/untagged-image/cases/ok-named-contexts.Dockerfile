FROM debian:12
COPY --from=docs / /srv/docs
COPY --from=7 /a /
RUN --mount=from=licences,target=/licences cp -r /licences /srv
