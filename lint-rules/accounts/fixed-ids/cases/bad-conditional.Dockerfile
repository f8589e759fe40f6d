FROM debian:12
RUN getent passwd app || useradd --system app
