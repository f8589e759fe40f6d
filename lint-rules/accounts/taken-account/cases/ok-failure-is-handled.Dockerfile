FROM ubuntu:24.04
RUN id -u ubuntu || useradd ubuntu
RUN useradd -u 1000 app || true
RUN getent group 1000 || groupadd -g 1000 app
RUN if ! id app; then useradd -u 1000 app; fi
RUN groupadd -g 1000 app; useradd -m app
