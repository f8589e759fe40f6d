FROM debian:bookworm
ENV APP=app APP_UID=10001
RUN useradd --uid "$APP_UID" "$APP"
USER $APP
