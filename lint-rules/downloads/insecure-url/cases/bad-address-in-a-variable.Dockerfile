FROM debian:12
ARG TOOL_URL=http://example.com/tool-1.tgz
ENV BASE=http://example.com/dist
RUN curl -fsSL $TOOL_URL | tar xz
RUN curl -fsSLo x.tgz "${BASE}/x-1.tgz" && tar xzf x.tgz
