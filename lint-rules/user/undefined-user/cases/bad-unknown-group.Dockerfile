FROM debian:12
RUN useradd --no-user-group app
USER app:app
CMD ["id"]
