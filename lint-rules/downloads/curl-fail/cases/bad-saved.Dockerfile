FROM debian:12
RUN curl -sSL -o /tmp/tool.tgz https://example.com/tool.tgz \
    && curl -Lo/tmp/other.tgz https://example.com/other.tgz \
    && curl -O https://example.com/third.tgz \
    && curl https://example.com/key.asc > /etc/key.asc \
    && curl --silent --location --output /tmp/long.tgz https://example.com/long.tgz \
    && curl -o /tmp/plain.tgz https://example.com/plain.tgz \
    && curl https://example.com/bare.tgz -H "Accept: */*" -L >> /tmp/bare.tgz
