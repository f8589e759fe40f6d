FROM debian:bookworm
ARG APP=first
ENV APP=second
RUN useradd -u 10001 "$APP"
USER $APP
