FROM debian:12
ADD https://example.com/apt/key.asc /etc/apt/keyrings/example.asc
COPY <<EOS /etc/apt/sources.list.d/example.sources
Types: deb
URIs: https://example.com/apt
Suites: stable
Components: main
EOS
