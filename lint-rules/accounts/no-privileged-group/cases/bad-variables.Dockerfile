FROM debian:12
ARG USERNAME
ARG GROUPS=sudo
RUN useradd -G "$GROUPS" app && useradd -m "$USERNAME" && usermod -aG docker "$USERNAME"
