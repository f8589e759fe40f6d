FROM debian:12
RUN pip install http://example.com/tool.whl && pip install --proxy http://proxy.example.com:3128 tool
RUN npm config set proxy http://proxy.example.com:3128 && npm config set https-proxy http://proxy.example.com:3128
ENV PIP_PROXY=http://proxy.example.com:3128 npm_config_proxy=http://proxy.example.com:3128
RUN gem install --http-proxy http://proxy.example.com:3128 tool && npm config get registry && npm config delete strict-ssl
RUN dotnet run --source http://example.com/feed.xml -- --source http://example.com
