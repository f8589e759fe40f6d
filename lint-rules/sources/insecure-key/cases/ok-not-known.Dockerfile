FROM debian:12
ARG MIRROR
ARG KEY
ARG SERVER
RUN curl -fsSL "$MIRROR/key.asc" -o /etc/apt/keyrings/a.asc
RUN gpg --keyserver hkp://keyserver.example.com --recv-keys "$KEY"
RUN gpg --keyserver "$SERVER" --recv-keys D39DC0E3
RUN gpg --recv-keys D39DC0E3
