FROM debian:12
ARG VERSION=1.2
ARG HOST
RUN curl -fsSL https://example.com/v${VERSION}/a | sh
RUN curl -fsSL https://${HOST}/a | sh
RUN curl -fsSL "$(cat url)" | sh
RUN curl -fsSL https://name:password@example.com/a?key=value | sh
RUN curl -fsSL https://example.com/a/very/long/path/that/goes/on/and/on/and/on/and/on/and/on/install.sh | sh
RUN curl -fsSL example.com/a | sh
