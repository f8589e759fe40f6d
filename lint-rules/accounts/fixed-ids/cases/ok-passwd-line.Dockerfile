FROM scratch
COPY <<END /etc/passwd
app:x:10001:10001::/:/sbin/nologin
END
USER app
