FROM debian:12
RUN curl -fsSLO https://example.com/a.tgz && echo "$SHA  a.tgz" | sha256sum -c - && tar xzf a.tgz; rm -f a.tgz
RUN set -eux; curl -fsSLO https://example.com/b.tgz; echo "$SHA  b.tgz" | sha256sum -c -; tar xzf b.tgz
RUN curl -fsSLO https://example.com/c.tgz; echo "$SHA  c.tgz" | sha256sum -c - || exit 1; tar xzf c.tgz
RUN curl -fsSLO https://example.com/d.tgz; if ! echo "$SHA  d.tgz" | sha256sum -c -; then exit 1; fi; tar xzf d.tgz
RUN curl -fsSLO https://example.com/e.tgz; echo "$SHA  e.tgz" | sha256sum -c - || { echo "bad" >&2; exit 1; }; tar xzf e.tgz
RUN curl -fsSLO https://example.com/f.tgz; echo "$SHA  f.tgz" | sha256sum -c - | grep OK && tar xzf f.tgz
RUN curl -fsSLO https://example.com/g.tgz && echo "$SHA  g.tgz" | sha256sum -c - || die "bad"; tar xzf g.tgz
RUN curl -fsSLO https://example.com/h.tgz && tar xzf h.tgz && echo "$SHA  h.tgz" | sha256sum -c -
RUN <<EOF
set -e
curl -fsSLO https://example.com/i.tgz
echo "$SHA  i.tgz" | sha256sum -c -
tar xzf i.tgz
EOF
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
RUN curl -fsSLO https://example.com/j.tgz; gpg --verify j.tgz.asc j.tgz | tee log; tar xzf j.tgz
SHELL ["/bin/sh", "-c"]
RUN curl -fsSLO https://example.com/k.tgz; echo "$SHA  k.tgz" | sha256sum -c -; [ $? -eq 0 ] || exit 1; tar xzf k.tgz
RUN curl -fsSLO https://example.com/l.tgz; echo "$SHA  l.tgz" | sha256sum -c -; if [ $? != 0 ]; then exit 1; fi; tar xzf l.tgz
