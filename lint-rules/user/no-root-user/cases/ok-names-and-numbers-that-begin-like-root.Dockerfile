FROM debian:12 AS rootless
RUN useradd rootless
USER rootless

FROM debian:12 AS group
USER 1001:0

FROM debian:12
USER 0xyz
