FROM debian:12
ARG APP_USER=app
RUN if ! id "$APP_USER"; then useradd "$APP_USER"; fi
USER $APP_USER
CMD ["id"]
