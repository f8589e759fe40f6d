FROM debian:12
RUN curl -sSL https://example.com/
RUN curl -s https://example.com/ > /dev/null && curl -o /dev/null https://example.com/warm-up
RUN curl -I https://example.com/ && curl --version && curl -i https://example.com/ | head -1
RUN curl -s https://example.com/ | grep -q Welcome
