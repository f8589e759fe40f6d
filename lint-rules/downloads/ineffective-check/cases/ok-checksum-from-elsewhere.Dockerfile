FROM debian:12
COPY SHA256SUMS /tmp/
RUN cd /tmp && curl -fsSLO https://example.com/a.tgz && sha256sum -c SHA256SUMS && tar xzf a.tgz
RUN curl -fsSLO https://mirror.example.org/b.tgz && curl -fsSLO https://example.com/b.tgz.sha256 && sha256sum -c b.tgz.sha256 && tar xzf b.tgz
RUN curl -fsSLO "https://example.com/dist/node.tar.xz" \
  && curl -fsSLO "https://example.com/dist/SHASUMS256.txt.asc" \
  && gpg --batch --decrypt --output SHASUMS256.txt SHASUMS256.txt.asc \
  && grep " node.tar.xz\$" SHASUMS256.txt | sha256sum -c - \
  && tar -xJf node.tar.xz
RUN curl -fsSLO https://example.com/c/c.zip && curl -fsSLO https://example.com/c/SHA256SUMS && curl -fsSLO https://example.com/c/SHA256SUMS.sig \
  && gpg --verify SHA256SUMS.sig SHA256SUMS && grep c.zip SHA256SUMS | sha256sum -c && unzip c.zip
RUN wget "$MIRROR/d.tgz" && wget "$ORIGIN/d.tgz.sha256" && sha256sum -c d.tgz.sha256 && tar xzf d.tgz
