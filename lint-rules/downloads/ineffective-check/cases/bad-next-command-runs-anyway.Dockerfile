FROM debian:12
RUN curl -fsSLO https://example.com/a-1.tgz; echo "$SHA  a-1.tgz" | sha256sum -c -; tar xzf a-1.tgz
RUN set -e; curl -fsSLO https://example.com/b-1.tgz; echo "$SHA  b-1.tgz" | sha256sum -c - && echo fine; tar xzf b-1.tgz
RUN <<EOF
curl -fsSLO https://example.com/c-1.tgz
echo "$SHA  c-1.tgz" | sha256sum -c -
tar xzf c-1.tgz
EOF
RUN curl -fsSLO https://example.com/d-1.tgz; sha256sum -c d-1.tgz.sha256; true
RUN tar xzf d-1.tgz
