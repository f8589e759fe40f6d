FROM debian:bookworm
RUN echo 'app:x:10001:0:application:/srv/app:/sbin/nologin' | tee -a /etc/passwd
USER app
