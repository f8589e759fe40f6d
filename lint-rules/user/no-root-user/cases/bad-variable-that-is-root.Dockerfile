FROM debian:12 AS by-arg
ARG APP_USER=root
USER $APP_USER
CMD ["id"]

FROM debian:12 AS by-env
ENV APP_UID=0
USER ${APP_UID}
CMD ["id"]

FROM debian:12 AS by-default
ARG APP_UID
USER ${APP_UID:-0}
CMD ["id"]
