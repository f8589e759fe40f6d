FROM debian:12
ARG APP_DIR
COPY . /app
COPY . $APP_DIR
RUN if [ "$(id -u)" = 0 ]; then chown -R www-data /app; fi
RUN test -e /app/owner && chown -R www-data /app || true
RUN chown -R www-data $APP_DIR
CMD chown -R www-data /app && exec /app/run
ONBUILD RUN chown -R www-data /app
