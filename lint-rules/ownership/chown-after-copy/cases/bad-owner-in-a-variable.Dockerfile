FROM debian:12
ARG APP_USER=www-data
ENV APP_DIR=/app
COPY . $APP_DIR
RUN chown -R "$APP_USER:${APP_USER}" "${APP_DIR}"
FROM debian:12
COPY . /app
ARG APP_UID=1500
RUN chown -R ${APP_UID}:0 /app
