FROM debian:12
RUN set -eux; \
    curl -fsSLO https://example.com/a-1.tgz; \
    echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef *a-1.tgz" | sha256sum -c -; \
    tar xzf a-1.tgz; \
    curl -fsSLo b.sh https://example.com/b.sh; \
    sh b.sh
