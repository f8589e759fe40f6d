FROM debian:12
ENV GPG_KEYS 0123456789ABCDEF0123456789ABCDEF01234567 89ABCDEF0123456789ABCDEF0123456789ABCDEF
RUN set -eux; \
    savedAptMark="$(apt-mark showmanual)"; \
    export GNUPGHOME="$(mktemp -d)"; \
    gpg --batch --keyserver hkps://keys.example.com --recv-keys 0123456789ABCDEF0123456789ABCDEF01234567; \
    gpg --batch --keyserver keyserver.example.com --recv-keys '0123 4567 89AB CDEF 0123  4567 89AB CDEF 0123 4567'; \
    for key in $GPG_KEYS; do \
        gpg --batch --keyserver hkp://keyserver.example.com:80 --recv-keys "$key" || \
        gpg --batch --keyserver ha.pool.example.com --recv-keys "$key" ; \
    done; \
    for server in hkp://keyserver.example.com:80 pgp.example.com; do \
        gpg1 --keyserver "$server" --keyserver-options timeout=10 --recv-keys 0x89ABCDEF0123456789ABCDEF0123456789ABCDEF && found=yes && break; \
    done; \
    gpg --batch --verify /tmp/a.asc /tmp/a; \
    gpg --batch --export --armor 0123456789ABCDEF0123456789ABCDEF01234567 > /usr/local/share/keyrings/example.gpg.asc; \
    gpgconf --kill all
