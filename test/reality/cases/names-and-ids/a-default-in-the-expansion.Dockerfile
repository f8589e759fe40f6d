FROM debian:bookworm
RUN useradd -u 10001 app
USER ${APP:-app}
