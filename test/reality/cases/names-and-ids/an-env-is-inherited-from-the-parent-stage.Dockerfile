FROM debian:bookworm AS base
ENV APP=app
RUN useradd -u 10001 $APP
FROM base
USER ${APP}
