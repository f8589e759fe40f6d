FROM debian:12 AS one
RUN usermod -u 0 root
FROM scratch AS two
COPY <<END /etc/passwd
root:x:0:0:root:/root:/sbin/nologin
END
FROM debian:12
RUN echo 'root:x:0:0:root:/root:/sbin/nologin' > /etc/passwd
