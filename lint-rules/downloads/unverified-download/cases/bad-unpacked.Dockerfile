FROM debian:12
ARG NODE_VERSION
RUN curl -fsSL https://example.com/tool-1.8.2.tar.gz | tar xz -C /opt
RUN curl -fsSL https://example.com/tool/latest.tar.gz | tar xz -C /opt
RUN wget -qO- "https://example.com/v$NODE_VERSION/node.tar.xz" | xz -d | (cd /opt && tar x)
RUN wget "https://example.com/node-v${NODE_VERSION}.tgz" && tar -xzf node-v$NODE_VERSION.tgz
RUN curl -LO https://example.com/a-1.zip && unzip -q a-1.zip -d /opt && rm a-1.zip
RUN cd /tmp; wget https://example.com/b-1.tar.bz2; tar xjf *.tar.bz2
RUN curl -o c.7z https://example.com/c-2.7z && 7z x c.7z
RUN tar xz -f <(curl -fsSL https://example.com/d-3.tgz)
RUN curl -k https://example.com/e-1.0.tgz | tar xz
