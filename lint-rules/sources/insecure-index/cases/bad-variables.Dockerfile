FROM python:3.12
ARG PIP_TRUSTED_HOST=pypi.example.com
ENV PIP_INDEX_URL=http://pypi.example.com/simple \
    NPM_CONFIG_STRICT_SSL=false \
    npm_config_registry="http://npm.example.com" \
    PIP_EXTRA_INDEX_URL="https://a.example.com/simple http://b.example.com/simple"
RUN export UV_INSECURE_HOST=pypi.example.com && PIP_TRUSTED_HOST="a.example.com b.example.com" pip install tool
ENV YARN_NPM_REGISTRY_SERVER http://npm.example.com
ENV YARN_ENABLE_STRICT_SSL=0 BUNDLE_SSL_VERIFY_MODE=0 CONDA_SSL_VERIFY=false CARGO_REGISTRIES_EXAMPLE_INDEX=sparse+http://crates.example.com/
