FROM debian:12
RUN curl -fsSLO https://example.com/a-1.tgz && gpg --verify a-1.tgz.asc a-1.tgz 2>&1 | tee log && tar xzf a-1.tgz
RUN curl -fsSLO https://example.com/b-1.tgz && sha256sum -c b-1.tgz.sha256 | cat && tar xzf b-1.tgz
