FROM debian:12
ARG REVISION
RUN git clone --branch v1.2 https://github.com/example/tool && git clone -b "$REVISION" https://github.com/example/tool b
RUN git clone https://github.com/example/tool && cd tool && git checkout v1.2 && make
RUN git clone https://github.com/example/tool /src/tool && git -C /src/tool reset --hard 0123456789abcdef0123456789abcdef01234567
RUN git clone --revision=refs/tags/stable https://github.com/example/tool
RUN git init /a && cd /a && git fetch origin 0123456789abcdef0123456789abcdef01234567 && git checkout FETCH_HEAD
