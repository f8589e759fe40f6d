# The path is one that mirrors of Debian have too, but mirrors need no key of their own.
FROM debian:12
RUN curl -fsSL https://example.com/debian/key.asc | apt-key add - \
    && echo "deb https://example.com/debian bookworm main" > /etc/apt/sources.list.d/example.list
RUN if [ -n "$EXTRA" ]; then echo "deb https://example.org/apt stable main" > /etc/apt/sources.list.d/extra.list; fi
