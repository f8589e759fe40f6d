FROM debian:12
ENV VERSION=1.22.1
RUN set -eux; \
	arch="$(dpkg --print-architecture)"; arch="${arch##*-}"; \
	url=; \
	case "$arch" in \
		'amd64') \
			url="https://example.com/dl/go$VERSION.linux-amd64.tar.gz"; \
			sha256='aab8e15785c997ae20f9c88422ee35d962c4562212bb0f879d052a35c8307c7f'; \
			;; \
		'arm64') \
			url="https://example.com/dl/go$VERSION.linux-arm64.tar.gz"; \
			sha256='e56685a245b6a0c592fc4a55f0b7803af5b3f827aaa29feab1f40e491acf35b8'; \
			;; \
		*) echo >&2 "error: unsupported architecture '$arch'"; exit 1 ;; \
	esac; \
	wget -O go.tgz.asc "$url.asc"; \
	wget -O go.tgz "$url" --progress=dot:giga; \
	echo "$sha256 *go.tgz" | sha256sum -c -; \
	tar -C /usr/local -xzf go.tgz; \
	rm go.tgz go.tgz.asc
RUN ARCH= && dpkgArch="$(dpkg --print-architecture)" \
  && case "${dpkgArch##*-}" in amd64) ARCH='x64';; arm64) ARCH='arm64';; esac \
  && curl -fsSLO --compressed "https://example.com/dist/v$VERSION/node-v$VERSION-linux-$ARCH.tar.xz" \
  && curl -fsSLO --compressed "https://example.com/dist/v$VERSION/SHASUMS256.txt.asc" \
  && gpg --batch --decrypt --output SHASUMS256.txt SHASUMS256.txt.asc \
  && grep " node-v$VERSION-linux-$ARCH.tar.xz\$" SHASUMS256.txt | sha256sum -c - \
  && tar -xJf "node-v$VERSION-linux-$ARCH.tar.xz" -C /usr/local --strip-components=1 --no-same-owner
RUN curl -fsSLO "https://example.com/tool-$(uname -m).tgz" \
    && sha256sum -c --ignore-missing tools.sha256 \
    && tar xzf "tool-$(uname -m).tgz"
