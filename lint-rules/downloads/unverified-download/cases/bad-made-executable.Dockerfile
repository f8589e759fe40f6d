FROM debian:12
ARG VERSION=1.29.0
RUN curl -fsSLo /usr/local/bin/tool "https://example.com/v${VERSION}/tool-$(dpkg --print-architecture)" \
    && chmod +x /usr/local/bin/tool
RUN cd /tmp && curl -fsSLO https://example.com/v1/gadget && install -m 0755 gadget /usr/local/bin/gadget
RUN wget -qO /usr/local/bin/late https://example.com/v1/late
RUN chmod a+rx /usr/local/bin/*
RUN curl -fsSL https://example.com/v1/packed.gz | gunzip > /usr/local/bin/packed && chmod 755 /usr/local/bin/packed
RUN curl -fsSL https://example.com/v1/piped | install -m755 /dev/stdin /usr/local/bin/piped
