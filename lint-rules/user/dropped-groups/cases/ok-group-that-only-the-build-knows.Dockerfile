FROM debian:12
ARG GROUPS
RUN useradd -G "$GROUPS" app
USER app:app
