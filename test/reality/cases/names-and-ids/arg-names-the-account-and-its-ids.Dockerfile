FROM debian:bookworm
ARG APP=app
ARG UID=10001
ARG GID=10002
RUN groupadd -g ${GID} ${APP} && useradd -u ${UID} -g ${APP} -d /srv/${APP} ${APP}
USER ${APP}
