FROM debian:12
COPY example.gpg /etc/apt/trusted.gpg.d/
COPY keys/ /etc/apt/trusted.gpg.d/
RUN gpg --no-default-keyring --keyring /etc/apt/trusted.gpg --keyserver hkps://keyserver.example.com --recv-keys 0123456789ABCDEF0123456789ABCDEF01234567
RUN gpg --recv-keys 0123456789ABCDEF0123456789ABCDEF01234567 && gpg --export 0123456789ABCDEF0123456789ABCDEF01234567 > /etc/apt/trusted.gpg.d/other.gpg
# No source of this domain
RUN curl -fsSL https://apt.example.org/key.asc -o /etc/apt/trusted.gpg.d/another.asc
# Only the failure brings it in
RUN true || curl -fsSL https://apt.example.com/key.asc -o /etc/apt/trusted.gpg.d/example.asc
RUN echo "deb https://apt.example.com/debian bookworm main" > /etc/apt/sources.list.d/example.list
# Nobody knows which of the two signs
FROM debian:12
RUN curl -fsSL https://apt.example.net/one.asc -o /etc/apt/trusted.gpg.d/one.asc \
    && curl -fsSL https://apt.example.net/two.asc -o /etc/apt/trusted.gpg.d/two.asc \
    && echo "deb https://apt.example.net/debian bookworm main" > /etc/apt/sources.list.d/example.list
