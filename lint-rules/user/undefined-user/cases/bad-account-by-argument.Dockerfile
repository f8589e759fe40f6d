FROM debian:12
ARG APP_USER=app
USER ${APP_USER}
CMD ["id"]
