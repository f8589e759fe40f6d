FROM debian:12
RUN curl -fsSL -o /tmp/a.sh https://raw.githubusercontent.com/example/tool/master/install.sh \
    && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  /tmp/a.sh" | sha256sum -c -
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://raw.githubusercontent.com/example/tool/master/b /b
