FROM debian:12
RUN curl -fsSL http://apt.example.com/key.asc -o /etc/apt/keyrings/a.asc \
    && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  /etc/apt/keyrings/a.asc" | sha256sum -c -
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef http://apt.example.com/key.asc /etc/apt/keyrings/b.asc
RUN wget -O /tmp/c.asc http://apt.example.com/key.asc \
    && gpg --show-keys --with-fingerprint /tmp/c.asc | grep -q '0123 4567 89AB CDEF 0123  4567 89AB CDEF 0123 4567' \
    && mv /tmp/c.asc /etc/apt/keyrings/
RUN curl -fsSL http://apt.example.com/key.asc | gpg --import && gpg --export 0123456789ABCDEF0123456789ABCDEF01234567 > /etc/apt/keyrings/d.gpg
RUN gpg --keyserver hkp://keyserver.example.com --recv-keys D39DC0E3 && gpg --fingerprint D39DC0E3 | grep "Key fingerprint = 0123 4567 89AB CDEF 0123  4567 89AB CDEF 0123 4567"
