FROM debian:12 AS number
USER 1001:0

FROM debian:12 AS name
RUN useradd app
USER app:root

FROM debian:12
ARG GID=0
USER 1001:${GID}
