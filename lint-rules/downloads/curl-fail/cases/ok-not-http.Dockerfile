FROM debian:12
RUN curl -O ftp://example.com/a.tgz && curl -s ftp.example.com/b.tgz | tar xz
RUN curl file:///etc/hosts > /tmp/hosts
