FROM debian:12
RUN useradd --gid 0 --groups 0 app
RUN echo 'other:x:1001:0::/:/bin/sh' >> /etc/passwd
USER 1001:0
