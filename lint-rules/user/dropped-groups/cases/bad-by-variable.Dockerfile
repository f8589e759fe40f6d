FROM debian:12
ENV RUN_AS=app
RUN useradd -G audio ${RUN_AS}
USER ${RUN_AS}:${RUN_AS}
