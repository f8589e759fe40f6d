FROM debian:12
ARG TOOL_VERSION=develop
RUN git clone --branch $TOOL_VERSION https://github.com/example/tool
RUN git clone https://github.com/example/tool && cd tool && git checkout -b v1.2
RUN if [ -n "$TOOL_VERSION" ]; then git clone https://github.com/example/tool; fi
