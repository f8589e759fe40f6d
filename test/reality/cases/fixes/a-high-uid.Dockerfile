# Only older releases stretch the lastlog; of these there is no base here.
FROM debian:bookworm
RUN useradd -u 150000 -s /usr/sbin/nologin app
USER 150000
