FROM debian:12
ARG UID=10001
RUN useradd --uid "$UID" app
USER app
CMD ["/srv/run"]
