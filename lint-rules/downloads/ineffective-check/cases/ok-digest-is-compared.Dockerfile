FROM debian:12
RUN curl -fsSLO https://example.com/a.tgz && [ "$(sha256sum a.tgz | cut -d' ' -f1)" = "$SHA" ] && tar xzf a.tgz
RUN curl -fsSLO https://example.com/b.tgz && actual=$(sha256sum b.tgz) && test "$actual" = "$SHA  b.tgz" && tar xzf b.tgz
RUN curl -fsSLO https://example.com/c.tgz && sha256sum c.tgz | grep "$SHA" && tar xzf c.tgz
RUN curl -fsSLO https://example.com/d.tgz && sha256sum d.tgz > d.sum && diff d.sum expected.sum && tar xzf d.tgz
RUN curl -fsSLO https://example.com/e.tgz && cmp <(sha256sum e.tgz) expected && tar xzf e.tgz
RUN curl -fsSLO https://example.com/f.tgz && sha256sum f.tgz && echo "$SHA  f.tgz" | sha256sum -c && tar xzf f.tgz
