FROM debian:12
ARG VERSION=0.19.0
ADD https://github.com/example/tini/releases/download/v${VERSION}/tini /tini
RUN chmod +x /tini
ADD ["https://example.com/app.jar", "https://example.com/lib.jar", "/srv/"]
ADD --chmod=755 "https://example.com/tool" /usr/local/bin/tool
ADD http://example.com/data.bin /srv/
ADD --unpack=true https://example.com/x.tar.gz /opt
ONBUILD ADD https://example.com/y.jar /srv/
