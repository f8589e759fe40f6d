FROM debian:bookworm
RUN useradd -u 150000 -s /usr/sbin/nologin app
USER 150000
