FROM debian:bookworm
RUN sed -i 's/^www-data:x:33:33:/www-data:x:8033:8033:/' /etc/passwd
USER www-data
