FROM debian:12
RUN set -e; wget --quiet -O - https://www.example.com/key.asc 2>/dev/null | apt-key add - > /dev/null 2>&1; \
    echo 'deb https://apt.example.com/debian bookworm main' >> /etc/apt/sources.list.d/tool.list
FROM debian:12
RUN curl -sS https://example.com/key 2>/dev/null | apt-key add - && echo "deb https://example.com/debian bookworm main" > /etc/apt/sources.list.d/a.list
