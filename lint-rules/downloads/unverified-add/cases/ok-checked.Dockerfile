FROM debian:12
ARG SUM=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.com/a.jar /srv/
ADD --checksum=$SUM https://example.com/b.jar /srv/
ADD https://github.com/example/app.git#0123456789abcdef0123456789abcdef01234567 /src/a
ADD --checksum=0123456789abcdef0123456789abcdef01234567 https://github.com/example/app.git#v1.2.3 /src/b
ADD https://example.com/c.tgz /tmp/
RUN echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  /tmp/c.tgz" | sha256sum -c && tar xzf /tmp/c.tgz
ADD https://example.com/tini https://example.com/tini.asc /usr/bin/
RUN gpg --batch --verify /usr/bin/tini.asc /usr/bin/tini && chmod +x /usr/bin/tini
