FROM debian:12
ENV VERSION=3.12.1 GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D
RUN set -eux; \
	wget -O python.tar.xz "https://example.com/$VERSION/Python-$VERSION.tar.xz"; \
	wget -O python.tar.xz.asc "https://example.com/$VERSION/Python-$VERSION.tar.xz.asc"; \
	GNUPGHOME="$(mktemp -d)"; export GNUPGHOME; \
	gpg --batch --keyserver hkps://keys.example.org --recv-keys "$GPG_KEY"; \
	gpg --batch --verify python.tar.xz.asc python.tar.xz; \
	gpgconf --kill all; \
	tar --extract --directory /usr/src/python --strip-components=1 --file python.tar.xz
RUN set -eux; \
	wget -O /usr/local/bin/gosu "https://example.com/gosu-$(dpkg --print-architecture)"; \
	wget -O /usr/local/bin/gosu.asc "https://example.com/gosu-$(dpkg --print-architecture).asc"; \
	gpg --batch --verify /usr/local/bin/gosu.asc /usr/local/bin/gosu; \
	rm -f /usr/local/bin/gosu.asc; \
	chmod +x /usr/local/bin/gosu; \
	gosu --version; gosu nobody true
RUN curl -fsSLO https://example.com/a.tgz && curl -fsSLO https://example.com/a.tgz.sig && gpgv --keyring k.gpg a.tgz.sig a.tgz && tar xzf a.tgz
RUN curl -fsSLO https://example.com/b && cosign verify-blob --key k.pub --signature b.sig b && chmod +x b
RUN curl -fsSLO https://example.com/c && minisign -Vm c -P RWQ && chmod +x c
RUN curl -fsSLO https://example.com/d.rpm && rpm -K d.rpm && rpm -i d.rpm
RUN wget -q -O /etc/apk/keys/e.rsa.pub https://example.com/e.rsa.pub && wget https://example.com/e.apk && apk add e.apk
RUN curl -fsSLO https://example.com/f.tgz && slsa-verifier verify-artifact f.tgz --source-uri github.com/example/f && tar xzf f.tgz
RUN curl -fsSLO https://example.com/g.tgz && curl -fsSLO https://example.com/g.tgz.asc && gpg --verify g.tgz.asc && tar xzf g.tgz
