FROM debian:12
RUN useradd --create-home app
USER app
WORKDIR /home/app
COPY --chown=app . .
RUN apt-get update && apt-get install -y curl
CMD ["./run"]
