FROM debian:12
RUN curl -fsSL https://download.example.com/key | apt-key add - \
    && echo "deb https://download.example.com/debian bookworm main" > /etc/apt/sources.list.d/example.list \
    && apt-get update
