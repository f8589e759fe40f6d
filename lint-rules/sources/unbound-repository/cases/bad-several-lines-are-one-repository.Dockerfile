FROM ubuntu:24.04
RUN echo "deb https://example.com/apt noble main" > /etc/apt/sources.list.d/example.list \
    && echo "deb-src https://example.com/apt/ noble main" >> /etc/apt/sources.list.d/example.list \
    && echo "deb https://example.org/apt noble main" >> /etc/apt/sources.list.d/example.list
