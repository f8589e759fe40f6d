FROM debian:12
RUN gpg --keyserver hkps://keyserver.example.com --recv-keys D39DC0E3 \
    && gpg --fingerprint D39DC0E3 | grep "Key fingerprint = 0123 4567 89AB CDEF 0123  4567 89AB CDEF 0123 4567"
RUN gpg --keyserver hkps://keyserver.example.com --recv-keys D39DC0E4 && gpg --export 0123456789ABCDEF0123456789ABCDEF01234567 > /etc/apt/keyrings/a.gpg
