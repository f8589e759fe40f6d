FROM debian:12
RUN wget -O /usr/local/bin/dind https://example.com/app/0123456789abcdef0123456789abcdef01234567/hack/dind && chmod +x /usr/local/bin/dind
