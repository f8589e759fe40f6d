FROM debian:bookworm
RUN echo "app:x:10001:10002:the application:/srv/app:/usr/sbin/nologin" >> /etc/passwd && echo "crew:x:10002:" >> /etc/group
USER app
