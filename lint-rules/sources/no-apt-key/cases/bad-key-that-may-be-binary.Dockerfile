FROM debian:12
RUN curl -sS https://example.com/pubkey.gpg | apt-key add - \
    && echo "deb https://example.com/debian stable main" > /etc/apt/sources.list.d/example.list
