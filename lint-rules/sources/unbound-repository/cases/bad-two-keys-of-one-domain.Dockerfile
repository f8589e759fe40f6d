FROM debian:12
RUN curl -fsSL https://example.com/one.gpg -o /etc/apt/trusted.gpg.d/one.gpg \
    && curl -fsSL https://example.com/two.gpg -o /etc/apt/trusted.gpg.d/two.gpg \
    && echo "deb https://example.com/apt stable main" > /etc/apt/sources.list.d/example.list
