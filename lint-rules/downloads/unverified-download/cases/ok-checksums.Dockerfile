FROM debian:12
ARG TOOL_SHA256
ENV GO_VERSION=1.22.1
RUN curl -fsSLo a.tgz https://example.com/a.tgz && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  a.tgz" | sha256sum -c - && tar xzf a.tgz
RUN curl -fsSLo b.tgz https://example.com/b.tgz && echo "$TOOL_SHA256 *b.tgz" | sha256sum --check --strict && tar xzf b.tgz
RUN curl -fsSLo /c https://example.com/c && printf '%s  /c\n' "$TOOL_SHA256" | sha512sum -c && chmod +x /c
RUN curl -fsSLo d.tgz https://example.com/d.tgz && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  d.tgz" > d.sums && shasum -a 256 -c d.sums && tar xzf d.tgz
RUN curl -fsSLo e.tgz https://example.com/e.tgz \
    && [ "$(sha256sum e.tgz | cut -d' ' -f1)" = "$TOOL_SHA256" ] \
    && tar xzf e.tgz
RUN curl -fsSLo f.tgz https://example.com/f.tgz && sha256sum f.tgz | grep -q "^$TOOL_SHA256 " && tar xzf f.tgz
RUN wget -O g.tgz https://example.com/g.tgz && sha256sum -c <<< "$TOOL_SHA256 g.tgz" && tar xzf g.tgz
RUN curl -fsSLo h https://example.com/h && actual=$(openssl dgst -sha256 h | awk '{print $2}') && [ "$actual" = "$TOOL_SHA256" ] && chmod +x h
RUN aria2c --checksum=sha-256=$TOOL_SHA256 -o i.tgz https://example.com/i.tgz && tar xzf i.tgz
RUN curl -fsSLo j.tgz https://example.com/j.tgz && tar xzf j.tgz && echo "$TOOL_SHA256  j.tgz" | sha256sum -c
RUN curl -fsSL https://example.com/k.tgz | tee k.tgz | sha256sum | grep "$TOOL_SHA256" && tar xzf k.tgz
RUN if ! curl -fsSLo l https://example.com/l || [[ "$(sha256sum l | cut -c1-64)" != "$TOOL_SHA256" ]]; then exit 1; fi; chmod +x l
