FROM debian:12
ARG VERSION
RUN curl -fsSLO https://example.com/a-1.tgz && curl -fsSLO https://example.com/a-1.tgz.sha256 && sha256sum -c a-1.tgz.sha256 && tar xzf a-1.tgz
RUN curl -fsSLO "https://example.com/$VERSION/tool" && curl -fsSLO "https://example.com/$VERSION/tool.sha256" \
    && echo "$(cat tool.sha256)  tool" | sha256sum --check && chmod +x tool
RUN curl -fsSLO https://example.com/b/b-1.tgz && curl -fsSL https://example.com/b/SHA256SUMS | grep b-1.tgz | sha256sum -c - && tar xzf b-1.tgz
RUN wget https://example.com/c/c-1.tgz https://example.com/c/SHA256SUMS && sha256sum --ignore-missing -c SHA256SUMS && tar xzf c-1.tgz
RUN curl -fsSLO https://example.com/d-1.tgz && echo "$(curl -fsSL https://example.com/d-1.tgz.sha256)  d-1.tgz" | sha256sum -c - && tar xzf d-1.tgz
