FROM debian:12
RUN curl -fsSLO https://example.com/a-1.tgz && (echo "$SHA  a-1.tgz" | sha256sum -c - || true) && tar xzf a-1.tgz
RUN set -e; curl -fsSLO https://example.com/b-1.tgz; curl -fsSLO https://example.com/b-1.tgz.asc; gpg --verify b-1.tgz.asc b-1.tgz || echo "no good signature"; tar xzf b-1.tgz
RUN curl -fsSLO https://example.com/c-1.tgz && { [ "$(sha256sum c-1.tgz | cut -d' ' -f1)" = "$SHA" ] || :; } && tar xzf c-1.tgz
