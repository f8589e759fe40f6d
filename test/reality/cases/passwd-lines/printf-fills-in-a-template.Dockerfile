FROM debian:bookworm
RUN printf '%s:x:%d:%d::/srv/app:/bin/sh\n' app 10001 10001 >> /etc/passwd
USER 10001
