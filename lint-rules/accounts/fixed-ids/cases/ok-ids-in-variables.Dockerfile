FROM debian:12
ARG UID
ARG GID
RUN groupadd -g "$GID" app && useradd -r -u "$UID" -g app app && useradd -r -u "$UID" -g "$GID" other && useradd -u "$UID" third
USER third
