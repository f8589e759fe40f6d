FROM debian:12
RUN ["curl", "-sSL", "-o", "/tmp/a.tgz", "https://example.com/a.tgz"]
RUN ["curl", "https://example.com/b.tgz", "-o", "/tmp/b.tgz"]
RUN ["/bin/bash", "-c", "curl -L https://example.com/c.tgz | tar xz"]
ONBUILD RUN curl -L https://example.com/d.tgz | tar xz
