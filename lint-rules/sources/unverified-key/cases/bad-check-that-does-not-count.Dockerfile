FROM debian:12
RUN curl -fsSL https://apt.example.com/key.asc -o /etc/apt/keyrings/a.asc \
    && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  /tmp/other" | sha256sum -c -
RUN curl -fsSL https://apt.example.com/key.asc -o /etc/apt/keyrings/b.asc \
    && (echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  /etc/apt/keyrings/b.asc" | sha256sum -c - || true)
