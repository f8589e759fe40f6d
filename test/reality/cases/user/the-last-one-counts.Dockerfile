FROM debian:bookworm
RUN useradd -u 10001 app
USER app
RUN touch /tmp/mine
USER root
RUN touch /tmp/roots
USER app
