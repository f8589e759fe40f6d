FROM debian:bookworm
RUN getent passwd www-data > /dev/null || useradd -u 10001 www-data
USER www-data
