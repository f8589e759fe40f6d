FROM debian:bookworm
RUN useradd -rmu990 -d/srv/app -s/bin/false app
USER app
