FROM debian:12
ARG APP_UID=100001
ENV APP_GID="100002"
RUN groupadd -g ${APP_GID} app && useradd -l -u "$APP_UID" -g app app
COPY --chown=$APP_UID:${APP_GID} . /srv
USER "$APP_UID:0"
