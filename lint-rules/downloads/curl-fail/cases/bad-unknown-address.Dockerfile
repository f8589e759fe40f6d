FROM debian:12
ARG TOOL_URL
RUN curl -sSL $TOOL_URL | tar xz
RUN curl -L "$TOOL_URL" -o "/opt/$(basename "$TOOL_URL")"
