FROM alpine:3.20
RUN echo 'app:x:10001:10001:app:/:/sbin/nologin' >> /etc/passwd \
    && echo 'app:x:10001:' >> /etc/group
USER app:app
