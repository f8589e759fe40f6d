FROM debian:12
RUN curl -fsSLO https://example.com/a-1.tgz && sha256sum a-1.tgz && tar xzf a-1.tgz
RUN curl -fsSLO https://example.com/b-1.tgz && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  b-1.tgz" | sha256sum && tar xzf b-1.tgz
RUN curl -fsSLO https://example.com/c-1.tgz && openssl dgst -sha256 c-1.tgz | tee /dev/stderr && tar xzf c-1.tgz
RUN curl -fsSL https://example.com/d-1.tgz | tee d-1.tgz | sha1sum && tar xzf d-1.tgz
ADD https://example.com/tini /tini
RUN sha512sum /tini && chmod +x /tini
