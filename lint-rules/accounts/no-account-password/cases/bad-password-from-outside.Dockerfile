FROM debian:12
ARG ROOT_PASSWORD
RUN echo "root:$ROOT_PASSWORD" | chpasswd
RUN --mount=type=secret,id=pw echo "app:$(cat /run/secrets/pw)" | chpasswd
