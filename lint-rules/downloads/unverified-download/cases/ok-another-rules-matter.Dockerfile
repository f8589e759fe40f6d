FROM debian:12
RUN curl -fsSL https://example.com/install.sh | sh
RUN curl -fsSL http://example.com/a.tgz | tar xz
ADD https://example.com/tini /tini
RUN chmod +x /tini
RUN git clone https://github.com/example/app.git && make -C app
RUN pip install https://example.com/x.whl
RUN curl -fsSLO https://example.com/b.tgz; sha256sum b.tgz; tar xzf b.tgz
