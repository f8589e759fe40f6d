# -N without -g: the default group of /etc/default/useradd, which is users.
FROM debian:bookworm
RUN useradd -N -u 4000 app
USER app
