FROM debian:12
RUN mkdir -p ~/.pip && printf '[global]\nindex-url = http://pypi.example.com/simple\nextra-index-url =\n    https://a.example.com\n    http://b.example.com\n' > ~/.pip/pip.conf
RUN echo "[global]\ntrusted-host=pypi.example.com" > /etc/pip.conf
RUN echo "registry=http://npm.example.com" > .npmrc && echo 'strict-ssl = false' >> ~/.npmrc && echo '@example:registry=http://npm.example.com' >> ~/.npmrc
RUN echo 'registry "http://npm.example.com"' > ~/.yarnrc && echo 'strict-ssl false' >> ~/.yarnrc
RUN { echo ':ssl_verify_mode: 0'; echo ':sources:'; echo '- http://gems.example.com'; } > /etc/gemrc
RUN echo '{"config":{"secure-http":false}}' > ~/.composer/config.json
COPY <<EOF /root/.cargo/config.toml
[source.crates-io]
replace-with = "example"
[source.example]
registry = "sparse+http://crates.example.com/index/"
EOF
COPY <<EOF /root/.condarc
channels:
  - http://conda.example.com/main
  - conda-forge
ssl_verify: false
EOF
COPY <<EOF /src/.yarnrc.yml
npmRegistryServer: "http://npm.example.com"
enableStrictSsl: false
EOF
COPY <<EOF /src/nuget.config
<configuration>
  <packageSources>
    <add key="example" value="http://nuget.example.com/" allowInsecureConnections="true" />
  </packageSources>
</configuration>
EOF
COPY <<EOF /src/.bundle/config
---
BUNDLE_MIRROR__HTTPS://GEMS__EXAMPLE__ORG/: "http://gems.example.com/"
BUNDLE_SSL_VERIFY_MODE: "0"
EOF
