# reality: the fixed file installs, and with another key it does not
FROM debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends curl
RUN rm /etc/apt/sources.list \
    && curl -fsSL http://archive.example.com/key.asc | apt-key add - \
    && echo "deb http://archive.example.com/debian bookworm main" > /etc/apt/sources.list.d/example.list \
    && apt-get update && apt-get install -y --no-install-recommends hello
