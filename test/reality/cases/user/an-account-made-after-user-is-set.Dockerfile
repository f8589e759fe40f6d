# The name is looked up when something runs, not where USER stands.
FROM debian:bookworm
USER app
USER root
RUN useradd -u 10001 app
USER app
