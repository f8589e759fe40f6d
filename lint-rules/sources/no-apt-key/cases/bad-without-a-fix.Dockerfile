FROM debian:12 AS no-source
RUN curl -fsSL https://example.com/key | apt-key add -
FROM debian:12 AS source-of-another
RUN curl -fsSL https://example.com/key | apt-key add - && echo "deb https://example.org/debian stable main" > /etc/apt/sources.list.d/a.list
FROM debian:12 AS two-keys
RUN curl -fsSL https://example.com/key | apt-key add - && curl -fsSL https://example.com/key2 | apt-key add -
RUN echo "deb https://example.com/debian stable main" > /etc/apt/sources.list.d/a.list
FROM debian:12 AS failure-is-caught
RUN curl -fsSL https://example.com/key | apt-key add - || exit 1; echo "deb https://example.com/debian stable main" > /etc/apt/sources.list.d/a.list
FROM debian:8 AS no-armour
RUN curl -fsSL https://example.com/key | apt-key add - && echo "deb https://example.com/debian stable main" > /etc/apt/sources.list.d/a.list
FROM debian:12 AS line-in-a-variable
ARG LINE="deb https://example.com/debian stable main"
RUN curl -fsSL https://example.com/key | apt-key add - && echo "$LINE" > /etc/apt/sources.list.d/a.list
FROM example/base:1 AS old-suite
RUN curl -fsSL https://example.com/key | apt-key add - && echo "deb https://example.com/debian jessie main" > /etc/apt/sources.list.d/a.list
