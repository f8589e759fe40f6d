FROM debian:12
RUN curl -sSL -o tool.tgz https://example.com/tool.tgz \
    && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  tool.tgz" | sha256sum -c - \
    && tar -xzf tool.tgz
RUN curl -SLO https://example.com/SHASUMS256.txt.asc && gpg --batch --verify SHASUMS256.txt.asc
RUN curl -s https://example.com/tool.sha256 | sha256sum -c -
