FROM debian:12
RUN echo "$SUM /tmp/a" | sha256sum -c - && curl -sSL https://example.com/b -o /tmp/b
RUN curl -sSL https://example.com/c -o /tmp/c && sha256sum /tmp/c
